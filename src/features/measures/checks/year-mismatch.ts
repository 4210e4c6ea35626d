// The step names one year, its output another.

import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'
import { yearsIn } from './years.ts'

export const yearMismatch: Rule = {
  id: 'year-mismatch',
  severity: 'warning',
  find: input =>
    stepsOf(input).flatMap(({ measure, step }) => {
      const asked = yearsIn(step.name)
      if (asked.length === 0) return []
      const wrong = yearsIn(step.output).find(year => !asked.includes(year))
      return wrong === undefined || asked.some(year => yearsIn(step.output).includes(year))
        ? []
        : [
            {
              place: stepPlace(measure, step, 'output'),
              values: { number: step.number, asked: asked.join(', '), said: wrong },
            },
          ]
    }),
}
