// Sends a circular: from now on nobody changes it. Who it goes to is frozen as they stand today, what was sent gets its digest, and everybody
// with an address is mailed her own link.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { addresseesHere, frozen, isReachable, meantIn, type Person } from '../addressees.ts'
import { mailTo } from '../mails.ts'
import { attachmentsOf, type CircularRow } from '../queries.ts'
import { recipientsOf } from '../queries-recipients.ts'
import { maySend } from '../rules.ts'
import type { SendCircular } from '../schema.ts'
import { digestOfSent, theirCircular } from './parts.ts'

type Refusal =
  | 'not-found'
  | 'not-your-unit'
  | 'already-sent'
  | 'due-passed'
  | 'nobody-meant'
  | 'not-your-people'
  | 'stale'

export interface Outcome {
  readonly people: number
  readonly mails: number
}

export async function sendCircular(
  tx: Tx,
  id: string,
  input: SendCircular,
  origin: string,
): Promise<Result<Outcome, Refusal>> {
  const found = await theirCircular(tx, id)
  if (!found.ok) return found
  const circular = found.value
  const meant = meantIn(await addresseesHere(tx), circular.audience)
  const may = maySend({ state: circular.state, dueOn: circular.due_on }, meant.length, todayOf(tx))
  if (!may.ok) return may
  const beyond = meant.filter(person => !isReachable(tx, person)).length
  if (beyond > 0) return no('not-your-people', { detail: { count: beyond } })
  const attachments = await attachmentsOf(tx, id)
  const digest = digestOfSent(
    circular,
    attachments,
    meant.map(one => one.id),
  )
  const changed = await tx.db
    .updateTable('circular')
    .set({
      state: 'sent',
      sent_by: tx.scope.actor?.id ?? null,
      sent_at: tx.scope.now,
      digest: Buffer.from(digest, 'hex'),
      version: input._version + 1,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await addRecipients(tx, circular, meant, { dueOn: circular.due_on, inherited: false, from: 0 })
  const mails = await mailTo(tx, { circular, attachments }, await recipientsOf(tx, id), 'first', origin)
  await record(tx, {
    event: 'circular.sent',
    subject: { kind: 'circular', id },
    content: { sha256: digest, people: meant.length, mails, standing: circular.is_standing },
  })
  return ok({ people: meant.length, mails })
}

interface Adding {
  readonly dueOn: string
  readonly inherited: boolean
  /** The place of the first of them in the list. */
  readonly from: number
}

/** How many were not in it yet. */
export async function addRecipients(
  tx: Tx,
  circular: Pick<CircularRow, 'id'>,
  people: readonly Person[],
  { dueOn, inherited, from }: Adding,
): Promise<number> {
  if (people.length === 0) return 0
  const added = await tx.db
    .insertInto('circular_recipient')
    .values(
      people.map((person, at) => ({
        agency_id: tx.agencyId,
        id: newId(),
        circular_id: circular.id,
        position: from + at,
        ...frozen(person),
        due_on: dueOn,
        added_at: tx.scope.now,
        inherited,
      })),
    )
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0n)
}
