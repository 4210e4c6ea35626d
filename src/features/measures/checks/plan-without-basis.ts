// A plan answers the result of the year before: without a basis, or with another one, its preamble cannot be written.
import type { Rule } from './check.ts'

export const planWithoutBasis: Rule = {
  id: 'plan-without-basis',
  severity: 'warning',
  find: ({ plan, scores }) => {
    const before = plan.fiscalYear - 1
    if (plan.basedOnYear === before && scores.some(one => one.year === before)) return []
    const why = plan.basedOnYear === null ? 'none' : plan.basedOnYear === before ? 'no-score' : 'other'
    return [
      {
        place: { part: 'plan' as const, field: 'based_on_year' },
        values: { basis: why, year: plan.basedOnYear ?? '', before },
      },
    ]
  },
}
