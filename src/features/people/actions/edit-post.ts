// Changes a post. Other roles of a post are other roles for whoever holds it, so they are guarded like roles by order.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { type PostRow, postById } from '../queries.ts'
import { houseOf } from '../queries-house.ts'
import { reachOfPost } from '../rules.ts'
import type { EditPost } from '../schema.ts'
import { holdsOver } from '../who.ts'
import { isLastAdmin } from './last-admin.ts'

type Refusal = 'not-found' | 'roles-not-yours' | 'not-yourself' | 'last-admin' | 'stale'

export async function editPost(tx: Tx, id: string, input: EditPost): Promise<Result<true, Refusal>> {
  const { _version: version, ...values } = input
  const before = await postById(tx, id)
  if (!before || !holdsOver(tx, 'units:manage', before.unit_id)) return no('not-found')
  const sameRoles =
    values.roles.length === before.roles.length && values.roles.every(role => before.roles.includes(role))
  if (!sameRoles) {
    const may = await mayChangeRoles(tx, before, values.roles)
    if (!may.ok) return may
  }
  const changed = await tx.db
    .updateTable('post')
    .set({ ...values, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const { name_th, name_en, side, is_executive, roles, position } = before
  const was = { name_th, name_en, side, is_executive, roles, position }
  await record(tx, { event: 'post.changed', subject: { kind: 'post', id }, content: { was, is: values } })
  return ok(true)
}

async function mayChangeRoles(tx: Tx, post: PostRow, roles: readonly string[]): Promise<Result<true, Refusal>> {
  if (
    ![post.roles, roles].every(some =>
      holdsOver(tx, 'people:roles', reachOfPost({ roles: some, unit_id: post.unit_id })),
    )
  )
    return no('roles-not-yours', { at: 'roles' })
  const { holders } = await houseOf(tx)
  const actorId = tx.scope.actor?.id
  if (holders.some(holder => holder.post_id === post.id && holder.staff_id === actorId))
    return no('not-yourself', { at: 'roles' })
  const losesAdmin = post.roles.includes('system-admin') && !roles.includes('system-admin')
  if (losesAdmin && (await isLastAdmin(tx, duty => duty.post_id === post.id))) return no('last-admin', { at: 'roles' })
  return ok(true)
}
