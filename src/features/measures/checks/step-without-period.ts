// A step without a time.

import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

export const stepWithoutPeriod: Rule = {
  id: 'step-without-period',
  severity: 'warning',
  find: input =>
    stepsOf(input)
      .filter(({ step }) => step.periods.length === 0)
      .map(({ measure, step }) => ({
        place: stepPlace(measure, step, 'periods'),
        values: { number: step.number, name: step.name.slice(0, 60) },
      })),
}
