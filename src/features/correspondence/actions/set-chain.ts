// Says through which posts a letter goes, or what the usual chain of a unit is. The last post decides.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holdsOver, houseOf } from '../../people/public.ts'
import { usualPostsOf } from '../queries.ts'
import type { Chain } from '../schema.ts'
import { type Held, heldFor, setLetter } from './parts.ts'

/** Links lie ten apart, so that one can be put between them. */
export const LINK_STEP = 10

export async function writeChain(tx: Tx, letterId: string, posts: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('letter_link')
    .set({ removed_at: tx.scope.now, removed_reason: 'chain-changed' })
    .where('agency_id', '=', tx.agencyId)
    .where('letter_id', '=', letterId)
    .where('removed_at', 'is', null)
    .execute()
  if (posts.length === 0) return
  await tx.db
    .insertInto('letter_link')
    .values(
      posts.map((post_id, at) => ({
        agency_id: tx.agencyId,
        id: newId(),
        letter_id: letterId,
        position: (at + 1) * LINK_STEP,
        post_id,
        role: at === posts.length - 1 ? 'decider' : 'endorser',
      })),
    )
    .execute()
}

export async function setChain(tx: Tx, id: string, input: Chain): Promise<Result<true, Held | 'choose-one'>> {
  const held = await heldFor(tx, id, 'edit', input._version)
  if (!held.ok) return held
  const unknown = firstUnknown(input.links, (await houseOf(tx)).posts)
  if (unknown) return no('choose-one', { at: unknown })
  await writeChain(tx, id, input.links)
  await setLetter(tx, held.value, {})
  await record(tx, { event: 'letter.chain-set', subject: { kind: 'letter', id }, content: { posts: input.links } })
  return ok(true)
}

function firstUnknown(links: readonly string[], posts: readonly { id: string }[]): string | undefined {
  const known = new Set(posts.map(post => post.id))
  for (const [at, link] of links.entries()) if (!known.has(link)) return `link${at + 1}`
  return undefined
}

export async function setUsualChain(
  tx: Tx,
  unitId: string,
  input: Chain,
): Promise<Result<true, 'not-found' | 'not-your-unit' | 'choose-one'>> {
  const { units, posts } = await houseOf(tx)
  if (!units.some(unit => unit.id === unitId)) return no('not-found')
  if (!holdsOver(tx, 'letter:keep', null)) return no('not-your-unit')
  const unknown = firstUnknown(input.links, posts)
  if (unknown) return no('choose-one', { at: unknown })
  const old = await usualPostsOf(tx, [unitId])
  if (old.length > 0)
    await tx.db
      .updateTable('usual_chain')
      .set({ removed_at: tx.scope.now })
      .where('agency_id', '=', tx.agencyId)
      .where(
        'id',
        'in',
        old.map(row => row.id),
      )
      .execute()
  await tx.db
    .insertInto('usual_chain')
    .values(
      input.links.map((post_id, at) => ({
        agency_id: tx.agencyId,
        id: newId(),
        unit_id: unitId,
        post_id,
        position: (at + 1) * LINK_STEP,
      })),
    )
    .execute()
  await record(tx, {
    event: 'usual-chain.set',
    subject: { kind: 'unit', id: unitId },
    content: { was: old.map(row => row.post_id), is: input.links },
  })
  return ok(true)
}
