// A unit was dissolved or a person left before the work was over.
import { spanOfMeasure } from '../status.ts'
import type { Rule } from './check.ts'
import { activeMeasures } from './check.ts'

export const responsibleEnded: Rule = {
  id: 'responsible-ended',
  severity: 'warning',
  find: input =>
    activeMeasures(input).flatMap(measure =>
      [
        ...measure.responsible.map(one => ({ one, step: undefined })),
        ...measure.steps.flatMap(step => step.responsible.map(one => ({ one, step }))),
      ]
        .filter(
          ({ one, step }) =>
            one.endedOn !== null &&
            one.endedOn <= spanOfMeasure(step ? { steps: [step] } : measure, input.plan.fiscalYear).to &&
            (step ? step.state : 'open') === 'open',
        )
        .filter(
          ({ step }) =>
            step !== undefined || measure.steps.some(open => open.state === 'open' && open.responsible.length === 0),
        )
        .map(({ one, step }) => ({
          place: {
            part: step ? ('step' as const) : ('measure' as const),
            measureId: measure.id,
            ...(step ? { stepId: step.id } : {}),
            field: 'responsible',
          },
          values: { name: one.name, endedDay: one.endedOn ?? '' },
        })),
    ),
}
