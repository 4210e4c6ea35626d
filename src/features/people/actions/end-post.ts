// Closes a post that nobody holds. The row stays: old papers name it.
import { sql } from 'kysely'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../actor.ts'
import { postById } from '../queries.ts'
import { holdsOver } from '../who.ts'
import { heldPost } from './end-unit.ts'

export async function endPost(tx: Tx, id: string): Promise<Result<true, 'not-found' | 'still-used'>> {
  const post = await postById(tx, id)
  if (!post || !holdsOver(tx, 'units:manage', post.unit_id)) return no('not-found')
  const today = todayOf(tx)
  const held = await sql<{ held: boolean }>`
    select ${heldPost(today)} as held from post p where p.agency_id = ${tx.agencyId} and p.id = ${id}`.execute(tx.db)
  if (held.rows[0]?.held !== false) return no('still-used')
  await tx.db
    .updateTable('post')
    .set({ ended_on: today })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, { event: 'post.ended', subject: { kind: 'post', id }, content: { name: post.name_th, day: today } })
  return ok(true)
}
