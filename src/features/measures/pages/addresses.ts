// Where a finding of the checker is put right: its place as an address of the office.
import type { Place } from '../checks/check.ts'

/** Whoever may not change the plan is led to the measure instead of a form that is not hers. */
export function addressOf(place: Place, planId: string, mayEdit: boolean): string {
  const { part, measureId = '', stepId, actionId, outcomeId } = place
  if (part === 'plan') return `/office/measures/plan/${planId}`
  if (part === 'action' && actionId) return `/office/actions/${actionId}/edit`
  if (part === 'outcome')
    return outcomeId ? `/office/outcomes/${outcomeId}/edit` : `/office/measures/${measureId}/outcomes/new`
  if (part === 'proof') return stepId ? `/office/steps/${stepId}/evidence` : `/office/measures/${measureId}`
  if (stepId && !mayEdit && place.field !== 'output' && place.field !== 'not_done_reason')
    return `/office/measures/${measureId}#step-${stepId}`
  if (stepId)
    return place.field === 'output' || place.field === 'not_done_reason'
      ? `/office/steps/${stepId}/finish`
      : `/office/steps/${stepId}/edit`
  return place.field && mayEdit ? `/office/measures/${measureId}/edit` : `/office/measures/${measureId}`
}
