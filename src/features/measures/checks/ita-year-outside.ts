// A step speaks of an assessment year that its period does not reach.
import { spanOfStep } from '../status.ts'
import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'
import { itaYearsIn } from './years.ts'

export const itaYearOutside: Rule = {
  id: 'ita-year-outside',
  severity: 'warning',
  find: input =>
    stepsOf(input).flatMap(({ measure, step }) => {
      const { to } = spanOfStep(step, input.plan.fiscalYear)
      // A year can be worked on from the October before it begins.
      const latest = Number(to.slice(0, 4)) + 543 + (to.slice(5) >= '10-01' ? 1 : 0)
      const found = itaYearsIn(step.name).find(year => year > latest)
      return found === undefined
        ? []
        : [{ place: stepPlace(measure, step, 'name'), values: { number: step.number, year: found, toDay: to } }]
    }),
}
