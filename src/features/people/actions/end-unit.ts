// Closes a unit that nobody works in any more, and its empty posts with it. The rows stay: old papers name them.
import { sql } from 'kysely'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../actor.ts'
import { unitById } from '../queries.ts'
import { holdsOver } from '../who.ts'

export async function endUnit(tx: Tx, id: string): Promise<Result<true, 'not-found' | 'still-used'>> {
  const unit = await unitById(tx, id)
  if (!unit || !holdsOver(tx, 'units:manage', id)) return no('not-found')
  const today = todayOf(tx)
  const used = await sql<{ used: boolean }>`
    select exists (select 1 from unit where agency_id = ${tx.agencyId} and parent_id = ${id} and ended_on is null)
      or exists (select 1 from role_grant where agency_id = ${tx.agencyId} and unit_id = ${id} and (until_day is null or until_day >= ${today}))
      or exists (select 1 from post p where p.agency_id = ${tx.agencyId} and p.unit_id = ${id} and ${heldPost(today)}) as used`.execute(
    tx.db,
  )
  if (used.rows[0]?.used !== false) return no('still-used')
  await tx.db
    .updateTable('post')
    .set({ ended_on: today })
    .where('agency_id', '=', tx.agencyId)
    .where('unit_id', '=', id)
    .where('ended_on', 'is', null)
    .execute()
  await tx.db
    .updateTable('unit')
    .set({ ended_on: today })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, { event: 'unit.ended', subject: { kind: 'unit', id }, content: { name: unit.name_th, day: today } })
  return ok(true)
}

/** Somebody holds post `p`, will hold it, or stands in for it. */
export const heldPost = (today: string) => sql`(
  exists (select 1 from holding h join staff f on f.agency_id = h.agency_id and f.id = h.staff_id
    where h.agency_id = p.agency_id and h.post_id = p.id and (h.until_day is null or h.until_day >= ${today}) and (f.left_on is null or f.left_on > ${today}))
  or exists (select 1 from standing_in s where s.agency_id = p.agency_id and s.post_id = p.id and s.until_day >= ${today}
    and (s.ended_on is null or s.ended_on > greatest(${today}::date, s.from_day))))`
