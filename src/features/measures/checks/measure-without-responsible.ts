// A measure or step that nobody answers for.

import type { Rule } from './check.ts'
import { activeMeasures } from './check.ts'

export const measureWithoutResponsible: Rule = {
  id: 'measure-without-responsible',
  severity: 'error',
  find: input =>
    activeMeasures(input)
      .filter(measure => measure.responsible.length === 0 && measure.steps.some(step => step.responsible.length === 0))
      .map(measure => ({ place: { part: 'measure', measureId: measure.id, field: 'responsible' } })),
}
