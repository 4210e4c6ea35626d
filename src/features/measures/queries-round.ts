// What units handed in for a round, newest word of each, and which pieces of a kept round were withdrawn since. SQL only.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'

export interface Submission {
  readonly unit_id: string
  readonly name_th: string
  readonly name_en: string
  readonly state: 'submitted' | 'returned' | null
  readonly note: string | null
  readonly at: Date | null
  readonly title: string | null
  readonly rank: string | null
  readonly first_name: string | null
  readonly last_name: string | null
  readonly staff_name_en: string | null
}

/** Every unit that is responsible for something in the plan, by itself or as one of all units, with its newest submission. */
export async function submissionsOf(tx: Tx, roundId: string, planId: string): Promise<Submission[]> {
  const found = await sql<Submission>`
    select u.id as unit_id, u.name_th, u.name_en, n.state, n.note, n.at, f.title, f.rank, f.first_name, f.last_name, f.name_en as staff_name_en
    from unit u
    left join lateral (select state, note, at, by_staff from round_submission r
      where r.agency_id = u.agency_id and r.round_id = ${roundId} and r.unit_id = u.id order by r.id desc limit 1) n on true
    left join staff f on f.agency_id = u.agency_id and f.id = n.by_staff
    where u.agency_id = ${tx.agencyId} and exists (
      select 1 from responsible r join measure m on m.agency_id = r.agency_id and m.id = r.measure_id
      where r.agency_id = u.agency_id and r.removed_at is null
        and (r.unit_id = u.id or (r.group_key = 'all-units' and u.parent_id is null and u.ended_on is null)) and m.plan_id = ${planId} and m.state = 'active')
    order by u.position, u.name_th, u.id`.execute(tx.db)
  return found.rows
}

export async function withdrawnSince(tx: Tx, evidenceIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (evidenceIds.length === 0) return new Set()
  const found = await tx.db
    .selectFrom('evidence')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('id', 'in', [...evidenceIds])
    .where('state', '=', 'withdrawn')
    .execute()
  return new Set(found.map(row => row.id))
}
