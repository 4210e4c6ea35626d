// Opens a post in a unit, or above all units. Its roles come to whoever will hold it.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { unitById } from '../queries.ts'
import { reachOfPost } from '../rules.ts'
import type { AddPost } from '../schema.ts'
import { holdsOver } from '../who.ts'

export async function addPost(
  tx: Tx,
  unitId: string | null,
  input: AddPost,
): Promise<Result<string, 'not-found' | 'roles-not-yours'>> {
  const isThere = unitId === null || (await unitById(tx, unitId)) !== undefined
  if (!isThere || !holdsOver(tx, 'units:manage', unitId)) return no('not-found')
  if (input.roles.length > 0 && !holdsOver(tx, 'people:roles', reachOfPost({ ...input, unit_id: unitId })))
    return no('roles-not-yours', { at: 'roles' })
  const id = newId()
  await tx.db
    .insertInto('post')
    .values({ agency_id: tx.agencyId, id, unit_id: unitId, ...input })
    .execute()
  await record(tx, { event: 'post.added', subject: { kind: 'post', id }, content: { unit: unitId, ...input } })
  return ok(id)
}
