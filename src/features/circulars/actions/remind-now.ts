// Reminds by mail all who have not answered, when somebody presses the button: once a day for each circular.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { mailTo } from '../mails.ts'
import { attachmentsOf, remindersOf } from '../queries.ts'
import { recipientsOf } from '../queries-recipients.ts'
import { isMissing, stillWaits } from '../rules.ts'
import { theirCircular } from './parts.ts'

type Refusal =
  | 'not-found'
  | 'not-your-unit'
  | 'circular-closed'
  | 'circular-withdrawn'
  | 'not-sent'
  | 'reminded-today'
  | 'nobody-to-remind'

export async function remindNow(tx: Tx, id: string, origin: string): Promise<Result<number, Refusal>> {
  const found = await theirCircular(tx, id)
  if (!found.ok) return found
  const circular = found.value
  const waits = stillWaits(circular.state)
  if (!waits.ok) return waits
  const today = todayOf(tx)
  const said = await remindersOf(tx, [id])
  if (said.some(one => one.kind === 'manual' && one.on_day === today)) return no('reminded-today')
  const missing = (await recipientsOf(tx, id)).filter(row => isMissing(circular.must, row))
  if (!missing.some(row => row.email !== null)) return no('nobody-to-remind')
  const mails = await mailTo(tx, { circular, attachments: await attachmentsOf(tx, id) }, missing, 'reminder', origin)
  await tx.db
    .insertInto('circular_reminder')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      circular_id: id,
      kind: 'manual',
      on_day: today,
      people: mails,
      by_staff: tx.scope.actor?.id ?? null,
      at: tx.scope.now,
    })
    .execute()
  await record(tx, { event: 'circular.reminded', subject: { kind: 'circular', id }, content: { people: mails } })
  return ok(mails)
}
