// Who prepares which item of a year, with what is there already to prove it.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'

export interface AssignmentRow {
  readonly id: string
  readonly topic: string
  readonly unit_id: string | null
  readonly staff_id: string | null
  readonly due_on: string | null
  readonly order_ref: string
  readonly note: string
  readonly origin_id: string | null
  readonly unit_th: string | null
  readonly unit_en: string | null
  /** The day the unit ended or the person left: somebody else must be named. */
  readonly gone_on: string | null
  readonly title: string | null
  readonly rank: string | null
  readonly first_name: string | null
  readonly last_name: string | null
  readonly name_en: string | null
}

export async function assignmentsOf(tx: Tx, year: number): Promise<AssignmentRow[]> {
  const found = await sql<AssignmentRow>`
    select a.id, a.topic, a.unit_id, a.staff_id, a.due_on, a.order_ref, a.note, a.origin_id, u.name_th as unit_th, u.name_en as unit_en,
      coalesce(f.left_on, u.ended_on) as gone_on, f.title, f.rank, f.first_name, f.last_name, f.name_en
    from item_assignment a
    left join unit u on u.agency_id = a.agency_id and u.id = a.unit_id
    left join staff f on f.agency_id = a.agency_id and f.id = a.staff_id
    where a.agency_id = ${tx.agencyId} and a.year = ${year} and a.removed_at is null
    order by a.id`.execute(tx.db)
  return found.rows
}

/** Accepted pieces of evidence by topic. */
export async function evidenceByTopic(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ topic: string; count: number }>`
    select t.topic, count(distinct t.evidence_id)::int as count
    from evidence_topic t join evidence e on e.agency_id = t.agency_id and e.id = t.evidence_id
    where t.agency_id = ${tx.agencyId} and t.removed_at is null and e.state = 'accepted'
    group by t.topic`.execute(tx.db)
  return new Map(found.rows.map(row => [row.topic, row.count]))
}

export interface DueItem {
  readonly id: string
  readonly year: number
  readonly topic: string
  readonly unit_id: string | null
  readonly staff_id: string | null
  readonly due_on: string
}

/** Items with a deadline up to that day for which nothing was accepted yet. */
export async function itemsDue(tx: Tx, until: string): Promise<DueItem[]> {
  const found = await sql<DueItem>`
    select a.id, a.year, a.topic, a.unit_id, a.staff_id, a.due_on from item_assignment a
    where a.agency_id = ${tx.agencyId} and a.removed_at is null and a.due_on <= ${until}
      and not exists (
        select from evidence_topic t join evidence e on e.agency_id = t.agency_id and e.id = t.evidence_id
        where t.agency_id = a.agency_id and t.topic = a.topic and t.removed_at is null and e.state = 'accepted')
    order by a.due_on, a.id`.execute(tx.db)
  return found.rows
}
