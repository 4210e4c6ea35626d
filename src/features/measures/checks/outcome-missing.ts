// A measure is over and nobody said what came of it.
import { spanOfMeasure } from '../status.ts'
import type { Rule } from './check.ts'
import { activeMeasures } from './check.ts'

export const outcomeMissing: Rule = {
  id: 'outcome-missing',
  severity: 'error',
  find: input =>
    activeMeasures(input)
      .filter(measure => measure.outcomes.length === 0)
      .filter(measure => {
        const { to } = spanOfMeasure(measure, input.plan.fiscalYear)
        return measure.steps.length > 0 && to < input.today && (input.round === null || to <= input.round.to)
      })
      .map(measure => ({ place: { part: 'outcome', measureId: measure.id } })),
}
