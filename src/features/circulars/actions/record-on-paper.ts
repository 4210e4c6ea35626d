// Records who signed the printed list, several at once, with the scan of it as proof; or takes one of them back that was ticked by mistake.

import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { recipientsOf } from '../queries-recipients.ts'
import { stillWaits } from '../rules.ts'
import type { OnPaper, TakeBack } from '../schema.ts'
import { theirCircular } from './parts.ts'

type Refusal =
  | 'not-found'
  | 'not-your-unit'
  | 'circular-closed'
  | 'circular-withdrawn'
  | 'not-sent'
  | 'choose-people'
  | 'day-in-future'
  | 'before-sent'
  | 'not-on-paper'

export async function recordOnPaper(
  tx: Tx,
  store: FileStore,
  id: string,
  input: OnPaper,
): Promise<Result<number, Refusal>> {
  const found = await theirCircular(tx, id)
  if (!found.ok) return found
  const waits = stillWaits(found.value.state)
  if (!waits.ok) return waits
  if (input.on_day > todayOf(tx)) return no('day-in-future', { at: 'on_day' })
  const { sent_at } = found.value
  if (sent_at && input.on_day < todayIn(bangkok, sent_at).toString()) return no('before-sent', { at: 'on_day' })
  const waiting = (await recipientsOf(tx, id)).filter(one => one.state !== 'acknowledged')
  const chosen = waiting.filter(one => input.recipients.includes(one.id))
  // Somebody may have pressed her link since the page was drawn: she keeps that, and the others are recorded.
  if (chosen.length === 0) return no('choose-people', { at: 'recipients' })
  const scan = await keepFile(tx, store, input.scan, { isPublic: false })
  const changed = await tx.db
    .updateTable('circular_recipient')
    .set({
      state: 'acknowledged',
      acknowledged_at: tx.scope.now,
      acknowledged_on: input.on_day,
      method: 'paper',
      recorded_by: tx.scope.actor?.id ?? null,
      scan_file_id: scan,
    })
    .where('agency_id', '=', tx.agencyId)
    .where(
      'id',
      'in',
      chosen.map(one => one.id),
    )
    .where('state', '<>', 'acknowledged')
    .executeTakeFirst()
  await record(tx, {
    event: 'circular.recorded-on-paper',
    subject: { kind: 'circular', id },
    content: { staff: chosen.map(one => one.staff_id), day: input.on_day, file: scan, sha256: input.scan.sha256 },
  })
  return ok(Number(changed.numUpdatedRows))
}

/** Only what an officer ticked: what a person pressed herself is hers. */
export async function takeBack(tx: Tx, id: string, input: TakeBack): Promise<Result<true, Refusal>> {
  const found = await theirCircular(tx, id)
  if (!found.ok) return found
  const waits = stillWaits(found.value.state)
  if (!waits.ok) return waits
  const one = (await recipientsOf(tx, id)).find(row => row.id === input.recipient)
  if (!one) return no('not-found')
  if (one.method !== 'paper') return no('not-on-paper', { at: 'recipient' })
  await tx.db
    .updateTable('circular_recipient')
    .set({
      state: one.opened_at ? 'opened' : 'sent',
      acknowledged_at: null,
      acknowledged_on: null,
      method: null,
      recorded_by: null,
      scan_file_id: null,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', one.id)
    .where('method', '=', 'paper')
    .execute()
  await record(tx, {
    event: 'circular.taken-back',
    subject: { kind: 'circular', id },
    content: { staff: one.staff_id, reason: input.reason, file: one.scan_file_id },
  })
  return ok(true)
}
