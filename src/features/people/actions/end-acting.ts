// Ends a substitution before its last day, from today on; one that has not begun never begins.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../actor.ts'
import { postById, standingInById } from '../queries.ts'
import { laterDay } from '../show.ts'
import { phaseOf } from '../standing-rules.ts'
import { holdsOver } from '../who.ts'

export async function endActing(tx: Tx, id: string): Promise<Result<true, 'not-found' | 'ended-already'>> {
  const standing = await standingInById(tx, id)
  const post = standing ? await postById(tx, standing.post_id) : undefined
  if (!standing || !holdsOver(tx, 'acting:appoint', post?.unit_id ?? null)) return no('not-found')
  const today = todayOf(tx)
  if (phaseOf(standing, today) === 'past') return no('ended-already')
  const ended_on = laterDay(today, standing.from_day)
  await tx.db
    .updateTable('standing_in')
    .set({ ended_on })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'acting.ended',
    subject: { kind: 'staff', id: standing.staff_id },
    content: { standing_in: id, kind: standing.kind, post: post?.name_th ?? '', day: ended_on },
  })
  return ok(true)
}
