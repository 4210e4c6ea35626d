// What was done does not speak of what the step asks for: not one word in common.

import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'
import { wordsOf } from './words-of.ts'

export const actionOffTopic: Rule = {
  id: 'action-off-topic',
  severity: 'warning',
  find: input =>
    stepsOf(input)
      .filter(({ step }) => step.actions.length > 0 && wordsOf(step.name).size >= 3)
      .filter(({ step }) => {
        const asked = wordsOf(`${step.name} ${step.outputExpected}`)
        return ![step.output, ...step.actions.map(action => action.what)].some(text =>
          [...wordsOf(text)].some(word => asked.has(word)),
        )
      })
      .map(({ measure, step }) => ({
        place: stepPlace(measure, step, 'output'),
        values: { number: step.number, name: step.name.slice(0, 60) },
      })),
}
