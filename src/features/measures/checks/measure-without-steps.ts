// A measure nobody can carry out, because it has no steps.

import type { Rule } from './check.ts'
import { activeMeasures } from './check.ts'

export const measureWithoutSteps: Rule = {
  id: 'measure-without-steps',
  severity: 'error',
  find: input =>
    activeMeasures(input)
      .filter(measure => !measure.steps.some(step => step.state !== 'cancelled'))
      .map(measure => ({ place: { part: 'measure', measureId: measure.id } })),
}
