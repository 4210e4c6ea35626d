// Where something that the program works out is changed: the form it comes from, for whoever may open it, else the measure.
import { isTextField } from '../marks.ts'
import type { CellRow } from '../queries-returns.ts'

export function editAddress(
  cell: Pick<CellRow, 'field' | 'subject_id' | 'measure_id' | 'step_number'>,
  mayEditPlan: boolean,
): string | undefined {
  const { field, subject_id: id, measure_id: measure } = cell
  if (id === null) return undefined
  const isStep = cell.step_number !== null
  const home = measure === null ? '/office/measures' : `/office/measures/${measure}`
  if (field === 'tick' || field === 'step.output' || field === 'step.not_done_reason')
    return `/office/steps/${id}/finish`
  if (field === 'no-action') return isStep ? `/office/steps/${id}/act` : home
  if (field === 'no-outcome') return `${home}/outcomes/new`
  if (field === 'action.what') return `/office/actions/${id}/edit`
  if (field === 'outcome.text') return `/office/outcomes/${id}/edit`
  if (!mayEditPlan) return home
  if (field === 'plan.preamble') return `/office/measures/plan/${id}`
  if (field === 'step.name' || ((field === 'period' || field === 'responsible') && isStep))
    return `/office/steps/${id}/edit`
  if (field === 'heading' && measure === null) return home
  return isTextField(field) || measure !== null ? `${home}/edit` : home
}
