// Corrects what was written about an action, or takes it back with a reason. Both versions stay in the ledger.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { actionById } from '../queries.ts'
import type { EditAction, Reason } from '../schema.ts'
import { actionValues, type ReportRefusal, reportable, wrongDays } from './record-action.ts'

type Refusal = ReportRefusal | 'stale' | 'already-so'

export async function editAction(tx: Tx, id: string, input: EditAction): Promise<Result<true, Refusal>> {
  const before = await actionById(tx, id)
  if (!before || before.withdrawn_at) return no('not-found')
  const may = await reportable(tx, before.step_id)
  if (!may.ok) return may
  const wrong = wrongDays(input, todayOf(tx))
  if (wrong) return wrong
  if (input.unit !== null && !may.value.units.some(unit => unit.id === input.unit))
    return no('choose-one', { at: 'unit' })
  const values = actionValues(input)
  const changed = await tx.db
    .updateTable('action')
    .set({ ...values, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const was = Object.fromEntries(Object.keys(values).map(key => [key, before[key as keyof typeof values]]))
  await record(tx, {
    event: 'action.changed',
    subject: { kind: 'measure', id: may.value.step.measure_id },
    content: { action: id, step: before.step_id, was, is: values },
  })
  return ok(true)
}

export async function withdrawAction(tx: Tx, id: string, input: Reason): Promise<Result<true, Refusal>> {
  const before = await actionById(tx, id)
  if (!before) return no('not-found')
  if (before.withdrawn_at) return no('already-so')
  const may = await reportable(tx, before.step_id)
  if (!may.ok) return may
  const changed = await tx.db
    .updateTable('action')
    .set({ withdrawn_at: tx.scope.now, withdrawn_reason: input.reason, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, {
    event: 'action.withdrawn',
    subject: { kind: 'measure', id: may.value.step.measure_id },
    content: { action: id, step: before.step_id, on: before.on_day, what: before.what, reason: input.reason },
  })
  return ok(true)
}
