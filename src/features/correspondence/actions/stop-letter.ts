// Ways in which a letter stops or goes back: the drafter pulls it back or drops it, an empty post is passed over, a numbered one is voided.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { paperOf, withdrawPaper } from '../../papers/public.ts'
import { todayOf } from '../../people/public.ts'
import { type Held, heldFor, papersIn, setLetter } from './parts.ts'
import { tellNext } from './tell-next.ts'

interface Why {
  readonly reason: string
  readonly _version: number
}

export async function pullBack(tx: Tx, id: string, input: Why): Promise<Result<true, Held>> {
  const held = await heldFor(tx, id, 'pull-back', input._version)
  if (!held.ok) return held
  await setLetter(tx, held.value, { state: 'returned' })
  await record(tx, {
    event: 'letter.pulled-back',
    subject: { kind: 'letter', id },
    content: { reason: input.reason, papers: papersIn(held.value) },
  })
  return ok(true)
}

/** A draft that never had a number just ends. */
export async function withdrawLetter(tx: Tx, id: string, input: Why): Promise<Result<true, Held>> {
  const held = await heldFor(tx, id, 'withdraw', input._version)
  if (!held.ok) return held
  await setLetter(tx, held.value, { state: 'withdrawn' })
  await record(tx, { event: 'letter.withdrawn', subject: { kind: 'letter', id }, content: { reason: input.reason } })
  return ok(true)
}

/** The number stays in the register with the reason; what was published is taken off. What the order did stays done until a new one. */
export async function voidLetter(tx: Tx, id: string, input: Why): Promise<Result<true, Held>> {
  const held = await heldFor(tx, id, 'void', input._version)
  if (!held.ok) return held
  const { row } = held.value
  await setLetter(tx, held.value, { state: 'voided', voided_at: tx.scope.now, voided_reason: input.reason })
  const paper = await paperOf(tx, 'letter', id)
  if (paper?.published_at && paper.withdrawn_at === null) await withdrawPaper(tx, paper.id, input.reason)
  await tx.db
    .updateTable('caretaker')
    .set({ ended_on: todayOf(tx), ended_reason: input.reason })
    .where('agency_id', '=', tx.agencyId)
    .where('letter_id', '=', id)
    .where('ended_on', 'is', null)
    .execute()
  await record(tx, {
    event: 'letter.voided',
    subject: { kind: 'letter', id },
    content: { reason: input.reason, year: row.number_year, number: row.number },
  })
  return ok(true)
}

/** Nobody answers for the post with which it lies: it goes to the next one. Whoever decides cannot be passed over. */
export async function skipVacant(
  tx: Tx,
  id: string,
  input: Why,
  origin: string,
): Promise<Result<true, Held | 'cannot-skip-decider'>> {
  const held = await heldFor(tx, id, 'skip', input._version)
  if (!held.ok) return held
  const { now } = held.value
  if (!now || now.role === 'decider') return no('cannot-skip-decider')
  await tx.db
    .updateTable('letter_link')
    .set({ removed_at: tx.scope.now, removed_reason: input.reason })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', now.id)
    .execute()
  await setLetter(tx, held.value, {})
  await record(tx, {
    event: 'letter.post-skipped',
    subject: { kind: 'letter', id },
    content: { post: now.post_id, reason: input.reason },
  })
  await tellNext(tx, id, origin)
  return ok(true)
}
