// A person opens a circular, or acknowledges it: signed in, or by the link in her mail. An acknowledgement counts once; pressing again says
// since when. Whoever comes by the link has not signed in, so the ledger names no actor.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { linkDigest } from '../links.ts'
import { type CircularRow, circularById } from '../queries.ts'
import { type RecipientRow, recipientByLink, recipientOf } from '../queries-recipients.ts'
import { stillWaits } from '../rules.ts'
import type { Method } from '../schema.ts'

type Refusal = 'not-found' | 'link-dead' | 'circular-closed' | 'circular-withdrawn' | 'not-sent'
/** False when she had done so before. */
type IsNew = boolean

export interface Addressed {
  readonly circular: CircularRow
  readonly recipient: RecipientRow
}

/** A dead link and no link look the same: closed, withdrawn, left, or never ours. */
export async function byLink(tx: Tx, token: string): Promise<Addressed | undefined> {
  const recipient = await recipientByLink(tx, linkDigest(token))
  if (!recipient || recipient.isGone) return undefined
  const circular = await circularById(tx, recipient.circular_id)
  return circular?.state === 'sent' ? { circular, recipient } : undefined
}

export async function acknowledgeByLink(tx: Tx, token: string): Promise<Result<IsNew, Refusal>> {
  const found = await byLink(tx, token)
  return found ? acknowledge(tx, found, 'link') : no('link-dead')
}

/** The circular as the person who is signed in received it. */
export async function received(tx: Tx, id: string): Promise<Addressed | undefined> {
  const { actor } = tx.scope
  const circular = actor && (await circularById(tx, id))
  const recipient = actor && circular && (await recipientOf(tx, id, actor.id))
  return circular && recipient && (circular.state === 'sent' || circular.state === 'closed')
    ? { circular, recipient }
    : undefined
}

export async function acknowledgeHere(tx: Tx, id: string): Promise<Result<IsNew, Refusal>> {
  const found = await received(tx, id)
  return found ? acknowledge(tx, found, 'page') : no('not-found')
}

async function acknowledge(
  tx: Tx,
  { circular, recipient }: Addressed,
  method: Exclude<Method, 'paper'>,
): Promise<Result<IsNew, Refusal>> {
  if (recipient.state === 'acknowledged') return ok(false)
  const waits = stillWaits(circular.state)
  if (!waits.ok) return waits
  const changed = await tx.db
    .updateTable('circular_recipient')
    .set({
      state: 'acknowledged',
      opened_at: recipient.opened_at ?? tx.scope.now,
      acknowledged_at: tx.scope.now,
      acknowledged_on: todayOf(tx),
      method,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', recipient.id)
    .where('state', '<>', 'acknowledged')
    .executeTakeFirst()
  // Two presses at the same moment: the other one counted.
  if (changed.numUpdatedRows === 0n) return ok(false)
  await record(tx, {
    event: 'circular.acknowledged',
    subject: { kind: 'circular', id: circular.id },
    content: { staff: recipient.staff_id, method, sha256: circular.digest?.toString('hex') ?? null },
  })
  return ok(true)
}

export async function openHere(tx: Tx, id: string): Promise<Result<true, Refusal>> {
  const found = await received(tx, id)
  if (!found) return no('not-found')
  const { circular, recipient } = found
  if (recipient.state !== 'sent' || circular.state !== 'sent') return ok(true)
  await tx.db
    .updateTable('circular_recipient')
    .set({ state: 'opened', opened_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', recipient.id)
    .where('state', '=', 'sent')
    .execute()
  await record(tx, {
    event: 'circular.opened',
    subject: { kind: 'circular', id },
    content: { staff: recipient.staff_id },
  })
  return ok(true)
}
