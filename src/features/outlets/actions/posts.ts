// Says that a post is out: somebody did it by hand, or the message that carried it arrived. Or that it will not go out.
import { Temporal } from 'temporal-polyfill'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Recorded, Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { cancelMessage, markSent } from '#src/platform/outbox/verbs.ts'
import { todayOf } from '../../people/public.ts'
import { outletById, type PostRow, postById, postOfMessage } from '../queries.ts'
import { mayCountAsPosted, needsText } from '../rules.ts'
import { ABOUT_CONTACT, type DropPost, type MarkPosted, type RecordPost } from '../schema.ts'
import { keptProof } from './parts.ts'

type Proof = 'address-needed' | 'picture-needed' | 'proof-needed' | 'day-in-future' | 'not-an-address'

/** For what waits to be posted by hand. */
export async function markPosted(
  tx: Tx,
  store: FileStore,
  id: string,
  input: MarkPosted,
): Promise<Result<true, Proof | 'not-found' | 'already-so'>> {
  const post = await postById(tx, id)
  if (!post) return no('not-found')
  if (post.state !== 'waiting') return no('already-so')
  if (input.posted_on > todayOf(tx)) return no('day-in-future', { at: 'posted_on' })
  const enough = mayCountAsPosted(post.kind, { address: input.address, hasPicture: input.proof !== undefined })
  if (!enough.ok) return enough
  await conclude(tx, post, {
    day: input.posted_on,
    address: input.address,
    proof: await keptProof(tx, store, input.proof),
    by: 'hand',
  })
  // The message that could not carry it has nothing left to do. Whether it still waited is its own affair.
  if (post.outbox_id !== null) await markSent(tx, post.outbox_id)
  return ok(true)
}

/** For what went out without the program: through a leader, on the board, as a leaflet. */
export async function recordPost(
  tx: Tx,
  store: FileStore,
  input: RecordPost,
): Promise<Result<string, Proof | 'choose-one' | 'text-needed'>> {
  const outlet = await outletById(tx, input.outlet)
  if (!outlet) return no('choose-one', { at: 'outlet' })
  if (input.posted_on > todayOf(tx)) return no('day-in-future', { at: 'posted_on' })
  if (needsText(outlet.kind) && input.text === '') return no('text-needed', { at: 'text' })
  const enough = mayCountAsPosted(outlet.kind, { address: input.address, hasPicture: input.proof !== undefined })
  if (!enough.ok) return enough
  const id = newId()
  const proof = await keptProof(tx, store, input.proof)
  await tx.db
    .insertInto('outlet_post')
    .values({
      agency_id: tx.agencyId,
      id,
      outlet_id: outlet.id,
      ...(input.contact ? { about_kind: ABOUT_CONTACT } : {}),
      subject: input.subject,
      text: input.text,
      state: 'posted',
      posted_on: input.posted_on,
      posted_at_address: input.address,
      proof_file_id: proof,
      made_at: tx.scope.now,
      made_by: tx.scope.actor?.id ?? null,
      done_by: tx.scope.actor?.id ?? null,
    })
    .execute()
  await tell(tx, id, { outlet: outlet.id, kind: outlet.kind, day: input.posted_on, address: input.address, by: 'hand' })
  return ok(id)
}

export async function dropPost(
  tx: Tx,
  id: string,
  { reason }: DropPost,
): Promise<Result<true, 'not-found' | 'already-so'>> {
  const post = await postById(tx, id)
  if (!post) return no('not-found')
  if (post.state !== 'waiting') return no('already-so')
  await change(tx, id, { state: 'dropped', dropped_reason: reason, done_by: tx.scope.actor?.id ?? null })
  await record(tx, { event: 'outlet.post-dropped', subject: { kind: 'outlet-post', id }, content: { reason } })
  if (post.outbox_id !== null) await cancelMessage(tx, post.outbox_id)
  return ok(true)
}

/** Follows outbox.posted: the account elsewhere took it. */
export async function followPosted(tx: Tx, { subject, content }: Recorded): Promise<void> {
  const post = subject ? await postOfMessage(tx, subject.id) : undefined
  if (post?.state !== 'waiting') return
  const remote = typeof content.remote === 'string' ? content.remote : ''
  const address = post.kind === 'facebook' && remote !== '' ? `https://www.facebook.com/${remote}` : ''
  await conclude(tx, post, { day: todayIn(bangkok, tx.scope.now).toString(), address, proof: null, by: 'program' })
}

/** Follows outbox.sent-by-hand: somebody said so at the message itself, where no address is asked. */
export async function followSentByHand(tx: Tx, { subject }: Recorded): Promise<void> {
  const post = subject ? await postOfMessage(tx, subject.id) : undefined
  if (post?.state !== 'waiting') return
  await conclude(tx, post, {
    day: Temporal.PlainDate.from(todayOf(tx)).toString(),
    address: '',
    proof: null,
    by: 'hand',
  })
}

interface Done {
  readonly day: string
  readonly address: string
  readonly proof: string | null
  readonly by: 'hand' | 'program'
}

async function conclude(tx: Tx, post: PostRow, { day, address, proof, by }: Done) {
  await change(tx, post.id, {
    state: 'posted',
    posted_on: day,
    posted_at_address: address,
    proof_file_id: proof,
    done_by: tx.scope.actor?.id ?? null,
  })
  await tell(tx, post.id, { outlet: post.outlet_id, kind: post.kind, day, address, by })
}

const tell = (tx: Tx, id: string, content: Record<string, unknown>) =>
  record(tx, { event: 'outlet.posted', subject: { kind: 'outlet-post', id }, content })

type Change = Partial<
  Pick<PostRow, 'state' | 'posted_on' | 'posted_at_address' | 'proof_file_id' | 'dropped_reason' | 'done_by'>
>

const change = (tx: Tx, id: string, values: Change) =>
  tx.db.updateTable('outlet_post').set(values).where('agency_id', '=', tx.agencyId).where('id', '=', id).execute()
