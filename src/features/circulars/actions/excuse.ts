// Somebody need not acknowledge, with the reason: away for long, or not concerned after all.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { recipientsOf } from '../queries-recipients.ts'
import { isDone, stillWaits } from '../rules.ts'
import type { Excuse } from '../schema.ts'
import { theirCircular } from './parts.ts'

type Refusal =
  | 'not-found'
  | 'not-your-unit'
  | 'circular-closed'
  | 'circular-withdrawn'
  | 'not-sent'
  | 'choose-one'
  | 'answered-already'

export async function excuse(tx: Tx, id: string, input: Excuse): Promise<Result<true, Refusal>> {
  const { actor } = tx.scope
  const found = await theirCircular(tx, id)
  if (!found.ok) return found
  const waits = stillWaits(found.value.state)
  if (!waits.ok) return waits
  const one = (await recipientsOf(tx, id)).find(row => row.id === input.recipient)
  if (!one || !actor) return no('choose-one', { at: 'recipient' })
  if (one.state === 'excused' || isDone(found.value.must, one.state)) return no('answered-already', { at: 'recipient' })
  const changed = await tx.db
    .updateTable('circular_recipient')
    .set({ state: 'excused', excused_reason: input.reason, excused_by: actor.id })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', one.id)
    .where('state', 'in', ['sent', 'opened'])
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('answered-already', { at: 'recipient' })
  await record(tx, {
    event: 'circular.excused',
    subject: { kind: 'circular', id },
    content: { staff: one.staff_id, reason: input.reason },
  })
  return ok(true)
}
