// How far an agency is set up with people, in numbers: for `prongsai doctor` and for the first steps of a new agency.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from './actor.ts'
import { adminDuties } from './queries-duties.ts'

export interface PeopleCounts {
  readonly people: number
  readonly withoutAccount: number
  readonly systemAdmins: number
  readonly posts: number
  readonly vacantPosts: number
}

export async function peopleCounts(tx: Tx): Promise<PeopleCounts> {
  const today = todayOf(tx)
  const found = await sql<Omit<PeopleCounts, 'systemAdmins'>>`
    select
      (select count(*) from staff where agency_id = ${tx.agencyId} and (left_on is null or left_on > ${today}))::int as people,
      (select count(*) from staff where agency_id = ${tx.agencyId} and (left_on is null or left_on > ${today}) and user_id is null)::int as "withoutAccount",
      (select count(*) from post where agency_id = ${tx.agencyId} and ended_on is null)::int as posts,
      (select count(*) from post p where p.agency_id = ${tx.agencyId} and p.ended_on is null and not exists (
        select 1 from holding h join staff f on f.agency_id = h.agency_id and f.id = h.staff_id
        where h.agency_id = p.agency_id and h.post_id = p.id and h.from_day <= ${today} and (h.until_day is null or h.until_day >= ${today})
          and (f.left_on is null or f.left_on > ${today})))::int as "vacantPosts"`.execute(tx.db)
  const row = found.rows[0]
  if (!row) throw new Error('counting answers with one row')
  const admins = new Set((await adminDuties(tx)).map(duty => duty.staff_id))
  return { ...row, systemAdmins: admins.size }
}
