// Somebody stands in for a post for a time: acting in the whole post, or with some of its rights by delegation.
import { sql } from 'kysely'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { postById, staffById } from '../queries.ts'
import { holdingsOf, standingsOfPost } from '../queries-duties.ts'
import { isRight, rightsOfRoles } from '../rights.ts'
import type { AppointActing } from '../schema.ts'
import { dayAfter } from '../show.ts'
import { mayStandIn, type StandingRefusal } from '../standing-rules.ts'
import { giveStandingIn } from '../structure.ts'
import { holdsOver, worksOn } from '../who.ts'

export async function appointActing(
  tx: Tx,
  input: AppointActing,
): Promise<Result<string, StandingRefusal | 'choose-one'>> {
  const post = await postById(tx, input.post)
  if (!post) return no('choose-one', { at: 'post' })
  const staff = await staffById(tx, input.staff)
  if (!staff) return no('choose-one', { at: 'staff' })
  // Two people who appoint for the same post at the same moment take turns.
  await sql`select 1 from post where agency_id = ${tx.agencyId} and id = ${post.id} for update`.execute(tx.db)
  const rights = input.kind === 'delegated' ? input.rights : []
  const may = mayStandIn(
    { kind: input.kind, staffId: staff.id, rights, from: input.from, until: input.until },
    {
      actorId: tx.scope.actor?.id,
      mayAppoint: holdsOver(tx, 'acting:appoint', post.unit_id),
      worksHere: worksOn(staff, input.until),
      holdsThePost: (await holdingsOf(tx, staff.id)).some(
        one =>
          one.post_id === post.id &&
          one.from_day <= input.until &&
          (one.until_day === null || one.until_day >= input.from),
      ),
      rightsOfPost: rightsOfRoles(post.roles),
      acting: (await standingsOfPost(tx, post.id))
        .filter(one => one.kind === 'acting')
        .map(one => ({ from: one.from_day, until: lastDayOf(one) }))
        .filter(one => one.from <= one.until),
    },
  )
  if (!may.ok) return may
  const id = await giveStandingIn(tx.db, tx.agencyId, {
    kind: input.kind,
    post_id: post.id,
    staff_id: staff.id,
    rights: rights.filter(isRight),
    order_ref: input.order_ref,
    reason: input.reason,
    from_day: input.from,
    until_day: input.until,
  })
  await record(tx, {
    event: 'acting.appointed',
    subject: { kind: 'staff', id: staff.id },
    content: {
      standing_in: id,
      kind: input.kind,
      post_id: post.id,
      post: post.name_th,
      rights,
      order: input.order_ref,
      reason: input.reason,
      from: input.from,
      until: input.until,
    },
  })
  return ok(id)
}

function lastDayOf(one: { until_day: string; ended_on: string | null }): string {
  const ended = one.ended_on === null ? undefined : dayAfter(one.ended_on, -1)
  return ended !== undefined && ended < one.until_day ? ended : one.until_day
}
