// The same output stands for two steps: one of them is not answered.

import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

const plain = (text: string) => text.replace(/[\s.,]+/g, '')

export const outputRepeated: Rule = {
  id: 'output-repeated',
  severity: 'warning',
  find: input =>
    [
      ...Map.groupBy(
        stepsOf(input).filter(({ step }) => plain(step.output).length >= 12),
        ({ step }) => plain(step.output),
      ).values(),
    ].flatMap(same =>
      same.slice(1).map(({ measure, step }) => ({
        place: stepPlace(measure, step, 'output'),
        values: { number: step.number, first: `${same[0]?.measure.number ?? ''} (${same[0]?.step.number ?? ''})` },
      })),
    ),
}
