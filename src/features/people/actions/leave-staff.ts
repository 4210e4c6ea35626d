// Somebody leaves: in one transaction her posts, orders and substitutions end, her sign-in links die, and a successor is
// named. Features that hold open work of the leaver follow the event `staff.left` and hand it to the successor.
import { sql } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { type LeavingRefusal, mayLeave, type PersonRefusal } from '../person-rules.ts'
import { type StaffRow, staffById } from '../queries.ts'
import { grantsOf, type HoldingView, holdingsOf, standingsOf } from '../queries-duties.ts'
import { reachOfPost } from '../rules.ts'
import type { Leave } from '../schema.ts'
import { dayAfter, laterDay } from '../show.ts'
import { giveHolding } from '../structure.ts'
import { askAbout, holdsOver, worksOn } from '../who.ts'
import { isLastAdmin } from './last-admin.ts'

type Refusal = PersonRefusal | LeavingRefusal | 'not-your-unit' | 'stale'

export async function leaveStaff(tx: Tx, staffId: string, input: Leave): Promise<Result<true, Refusal>> {
  const asked = await askAbout(tx, staffId)
  if (!asked) return no('not-found')
  const verdict = asked.verdict('leave')
  if (!verdict.ok) return verdict
  const { staff } = asked
  const duties = await openDutiesOf(tx, staffId, input.day)
  const successor = input.successor === null ? undefined : await staffById(tx, input.successor)
  const may = mayLeave(
    { leaverId: staffId, day: input.day, successorId: input.successor, takesOver: input.takes_over },
    {
      actorId: tx.scope.actor?.id,
      startedOn: staff.started_on,
      hasOpenDuties: duties.bind,
      successorWorksHere: successor !== undefined && worksOn(successor, input.day) && successor.left_on === null,
      isLastAdmin: await isLastAdmin(tx, duty => duty.staff_id === staffId),
    },
  )
  if (!may.ok) return may
  const posts = input.takes_over && successor ? duties.holdings : []
  if (!posts.every(post => holdsOver(tx, 'people:manage', reachOfPost(post))))
    return no('not-your-unit', { at: 'takes_over' })
  const left = await tx.db
    .updateTable('staff')
    .set({ left_on: input.day, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', staffId)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (left.numUpdatedRows === 0n) return no('stale')
  await endEverything(tx, staffId, input.day)
  const taken = successor ? await takeOver(tx, successor, posts, input) : []
  if (successor) {
    await tx.db
      .insertInto('handover')
      .values({
        agency_id: tx.agencyId,
        id: newId(),
        leaver_id: staffId,
        successor_id: successor.id,
        on_day: input.day,
        note: input.note,
      })
      .execute()
  }
  await record(tx, {
    event: 'staff.left',
    subject: { kind: 'staff', id: staffId },
    content: { day: input.day, successor: successor?.id ?? null, taken, note: input.note },
  })
  return ok(true)
}

/** What would be without anybody from that day on. */
export async function openDutiesOf(tx: Tx, staffId: string, day: string) {
  const open = (until: string | null) => until === null || until >= day
  const holdings = (await holdingsOf(tx, staffId)).filter(one => open(one.until_day))
  const grants = (await grantsOf(tx, staffId)).filter(one => open(one.until_day))
  const standings = (await standingsOf(tx, staffId)).filter(
    one => one.staff_id === staffId && open(one.until_day) && (one.ended_on === null || one.ended_on > day),
  )
  return {
    holdings,
    grants,
    standings,
    bind: grants.length > 0 || standings.length > 0 || holdings.some(one => one.roles.length > 0),
  }
}

async function endEverything(tx: Tx, staffId: string, day: string) {
  const lastDay = dayAfter(day, -1)
  // What would have begun later still needs a last day that is not before its first; the day of leaving rules it out anyway.
  for (const table of ['holding', 'role_grant'] as const) {
    await sql`update ${sql.table(table)} set until_day = greatest(from_day, ${lastDay}::date)
      where agency_id = ${tx.agencyId} and staff_id = ${staffId} and (until_day is null or until_day >= ${day})`.execute(
      tx.db,
    )
  }
  await tx.db
    .updateTable('standing_in')
    .set({ ended_on: day })
    .where('agency_id', '=', tx.agencyId)
    .where('staff_id', '=', staffId)
    .where('until_day', '>=', day)
    .where(of => of.or([of('ended_on', 'is', null), of('ended_on', '>', day)]))
    .execute()
  await cancelLinks(tx, staffId)
}

export async function cancelLinks(tx: Tx, staffId: string) {
  await tx.db
    .updateTable('sign_in_link')
    .set({ cancelled_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('staff_id', '=', staffId)
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute()
}

/** The level is the leaver's own and stays with her. */
async function takeOver(tx: Tx, successor: StaffRow, posts: readonly HoldingView[], { day }: Leave): Promise<string[]> {
  const held = (await holdingsOf(tx, successor.id)).filter(one => one.until_day === null || one.until_day >= day)
  let hasMain = held.some(one => one.is_main)
  const taken: string[] = []
  for (const post of posts) {
    if (held.some(one => one.post_id === post.post_id)) continue
    const is_main = post.is_main && !hasMain
    hasMain ||= is_main
    const from_day = laterDay(day, post.from_day)
    const id = await giveHolding(tx.db, tx.agencyId, {
      staff_id: successor.id,
      post_id: post.post_id,
      from_day,
      is_main,
    })
    await record(tx, {
      event: 'staff.post-given',
      subject: { kind: 'staff', id: successor.id },
      content: { holding: id, post: post.post_th, main: is_main, from: from_day },
    })
    taken.push(post.post_th)
  }
  return taken
}
