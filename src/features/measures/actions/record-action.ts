// An officer says what was done for a step: who, what, which day. A day in the future is refused; a day outside the round is the
// checker's business, because what was done was done.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { houseUnits, todayOf } from '../../people/public.ts'
import { doerAmong } from '../doer.ts'
import { responsibleFor, stepById } from '../queries.ts'
import { mayReport, planMay } from '../rules.ts'
import type { NewAction } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'

export type ReportRefusal =
  | 'not-found'
  | 'plan-closed'
  | 'not-yours-to-report'
  | 'step-cancelled'
  | 'day-in-future'
  | 'until-before-from'
  | 'choose-one'

/** The step, if this person may say what was done for it. */
export async function reportable(tx: Tx, stepId: string) {
  const step = await stepById(tx, stepId)
  if (!step) return no('not-found')
  const may = planMay(stateOfPlan(step.plan_state), 'report')
  if (!may.ok) return may
  if (step.state === 'cancelled' || step.measure_state === 'dropped') return no('step-cancelled')
  const units = await houseUnits(tx)
  const doer = doerAmong(tx, units)
  if (!mayReport(doer, await responsibleFor(tx, step.measure_id, step.id))) return no('not-yours-to-report')
  return ok({ step, doer, units })
}

export async function recordAction(tx: Tx, stepId: string, input: NewAction): Promise<Result<string, ReportRefusal>> {
  const may = await reportable(tx, stepId)
  if (!may.ok) return may
  const { step, units } = may.value
  const wrong = wrongDays(input, todayOf(tx))
  if (wrong) return wrong
  if (input.unit !== null && !units.some(unit => unit.id === input.unit)) return no('choose-one', { at: 'unit' })
  const id = newId()
  const by = tx.scope.actor?.id ?? ''
  await tx.db
    .insertInto('action')
    .values({
      agency_id: tx.agencyId,
      id,
      step_id: stepId,
      ...actionValues(input),
      staff_id: by,
      recorded_by: by,
      recorded_at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'action.recorded',
    subject: { kind: 'measure', id: step.measure_id },
    content: { action: id, step: stepId, ...actionValues(input) },
  })
  return ok(id)
}

export const actionValues = (input: NewAction) => ({
  on_day: input.on_day,
  until_day: input.until_day,
  is_latest: input.is_latest,
  what: input.what,
  channels: input.channels,
  unit_id: input.unit,
})

export function wrongDays(input: NewAction, today: string) {
  if (input.on_day > today) return no('day-in-future', { at: 'on_day' })
  if (input.until_day !== null && input.until_day > today) return no('day-in-future', { at: 'until_day' })
  if (input.until_day !== null && input.until_day < input.on_day) return no('until-before-from', { at: 'until_day' })
  return undefined
}
