// A step is over and says neither what came of it nor why it was not done.
import { spanOfStep } from '../status.ts'
import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

export const stepWithoutOutput: Rule = {
  id: 'step-without-output',
  severity: 'error',
  find: input =>
    stepsOf(input)
      .filter(({ step }) => {
        const end = input.round ? input.round.to : input.today
        const { to } = spanOfStep(step, input.plan.fiscalYear)
        return step.state === 'done' || (to <= end && to < input.today)
      })
      .filter(({ step }) => step.output === '' && step.notDoneReason === '')
      .map(({ measure, step }) => ({
        place: stepPlace(measure, step, 'output'),
        values: { number: step.number, name: step.name.slice(0, 60) },
      })),
}
