// A period that lies outside the fiscal year of the plan.
import { fiscalYear } from '#src/kernel/fiscal.ts'
import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

export const periodOutsideYear: Rule = {
  id: 'period-outside-year',
  severity: 'error',
  find: input =>
    stepsOf(input).flatMap(({ measure, step }) => {
      const year = fiscalYear(input.plan.fiscalYear)
      return step.periods
        .filter(one => one.from < year.from.toString() || one.to > year.to.toString())
        .slice(0, 1)
        .map(one => ({
          place: stepPlace(measure, step, 'periods'),
          values: { number: step.number, fromDay: one.from, toDay: one.to },
        }))
    }),
}
