// One measure with the plan it stands in, for the forms about it.
import type { Tx } from '#src/platform/database/scope.ts'
import { measureById, outcomeById, stepById } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'

export async function oneMeasure(tx: Tx, id: string) {
  const row = await measureById(tx, id)
  const plan = row && (await planPicture(tx, row.plan_id, { measureId: id }))
  const measure = plan?.measures[0]
  return plan && measure ? { plan, measure } : undefined
}

export async function oneStep(tx: Tx, id: string) {
  const row = await stepById(tx, id)
  const found = row && (await oneMeasure(tx, row.measure_id))
  const step = found?.measure.steps.find(one => one.id === id)
  return found && step ? { ...found, step } : undefined
}

export async function oneOutcome(tx: Tx, id: string) {
  const row = await outcomeById(tx, id)
  const found = row && (await oneMeasure(tx, row.measure_id))
  const outcome = found?.measure.outcomes.find(one => one.id === id)
  return found && outcome ? { ...found, outcome } : undefined
}
