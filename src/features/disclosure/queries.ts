// Answers to items with their checklist, links, versions and meetings as rows. SQL only: no decisions.
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { ItemAnswer, ItemComponent, ItemLink } from '#src/platform/database/types.ts'
import { type AnswerState, type Verdict, VersionContent } from './schema.ts'

export type AnswerRow = Omit<Selectable<ItemAnswer>, 'state'> & { readonly state: AnswerState }
export type PartRow = Omit<Selectable<ItemComponent>, 'verdict'> & {
  readonly verdict: Verdict
  readonly by_name: string
}
export type LinkRow = Selectable<ItemLink>

export interface VersionRow {
  readonly id: string
  readonly answer_id: string
  readonly number: number
  readonly content: VersionContent
  readonly digest: Buffer
  readonly approved_at: Date
  readonly approved_ref: string
}

/** Of some subjects of a year, or of all. */
export async function answersOf(tx: Tx, year: number, topics: readonly string[] | undefined): Promise<AnswerRow[]> {
  const found = await sql<AnswerRow>`
    select * from item_answer where agency_id = ${tx.agencyId} and year = ${year}
      and ${topics === undefined ? sql`true` : sql`topic = any(${[...topics]})`} order by id`.execute(tx.db)
  return found.rows
}

export async function lockAnswer(tx: Tx, year: number, topic: string): Promise<AnswerRow | undefined> {
  const found = await sql<AnswerRow>`
    select * from item_answer where agency_id = ${tx.agencyId} and year = ${year} and topic = ${topic} for update`.execute(
    tx.db,
  )
  return found.rows[0]
}

export async function partsOf(tx: Tx, answers: readonly string[]): Promise<PartRow[]> {
  if (answers.length === 0) return []
  const found = await sql<PartRow>`
    select c.*, concat(coalesce(nullif(s.rank, ''), s.title), s.first_name, ' ', s.last_name) as by_name
    from item_component c join staff s on s.agency_id = c.agency_id and s.id = c.by_staff
    where c.agency_id = ${tx.agencyId} and c.answer_id = any(${[...answers]}::uuid[]) order by c.id`.execute(tx.db)
  return found.rows
}

export const linksOf = (tx: Tx, answers: readonly string[]): Promise<LinkRow[]> =>
  answers.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('item_link')
        .selectAll()
        .where('agency_id', '=', tx.agencyId)
        .where('answer_id', 'in', [...answers])
        .where('removed_at', 'is', null)
        .orderBy('id')
        .execute()

/** Newest first. */
export async function versionsOf(tx: Tx, answers: readonly string[]): Promise<VersionRow[]> {
  if (answers.length === 0) return []
  const rows = await tx.db
    .selectFrom('item_answer_version')
    .select(['id', 'answer_id', 'number', 'content', 'digest', 'approved_at', 'approved_ref'])
    .where('agency_id', '=', tx.agencyId)
    .where('answer_id', 'in', [...answers])
    .orderBy('number', 'desc')
    .execute()
  return rows.map(row => ({ ...row, content: VersionContent.parse(row.content) }))
}

export interface MeetingRow {
  readonly id: string
  readonly on_day: string
  readonly about: string
  readonly came: string
  readonly came_count: number
  readonly evidence_id: string | null
  readonly evidence_title: string | null
}

export async function meetingsOf(tx: Tx, year: number): Promise<MeetingRow[]> {
  const found = await sql<MeetingRow>`
    select m.id, m.on_day, m.about, m.came, m.came_count, m.evidence_id, e.title as evidence_title
    from item_meeting m left join evidence e on e.agency_id = m.agency_id and e.id = m.evidence_id
    where m.agency_id = ${tx.agencyId} and m.year = ${year} order by m.on_day desc, m.id desc`.execute(tx.db)
  return found.rows
}

/** Accepted pieces to choose what proves a meeting, newest first. */
export const acceptedPieces = (tx: Tx) =>
  tx.db
    .selectFrom('evidence')
    .select(['id', 'title'])
    .where('agency_id', '=', tx.agencyId)
    .where('state', '=', 'accepted')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

export interface WaitingRow {
  readonly year: number
  readonly topic: string
  readonly state: AnswerState | null
  readonly unit_id: string | null
  readonly staff_id: string | null
  readonly due_on: string | null
}

/** Answers that wait for approval, and items due up to a day whose answer nobody checked yet although there
 * is evidence (without any, the assessment asks already). One statement, because the office home asks it. */
export async function waiting(tx: Tx, until: string): Promise<WaitingRow[]> {
  const found = await sql<WaitingRow>`
    select coalesce(w.year, a.year) as year, coalesce(w.topic, a.topic) as topic, w.state, a.unit_id, a.staff_id, a.due_on
    from item_answer w
    full join (select * from item_assignment where agency_id = ${tx.agencyId} and removed_at is null) a
      on a.agency_id = w.agency_id and a.year = w.year and a.topic = w.topic
    where coalesce(w.agency_id, a.agency_id) = ${tx.agencyId}
      and (w.state = 'checked' or (coalesce(w.state, 'preparing') = 'preparing' and a.due_on <= ${until} and exists (
        select from evidence_topic t join evidence e on e.agency_id = t.agency_id and e.id = t.evidence_id
        where t.agency_id = a.agency_id and t.topic = a.topic and t.removed_at is null and e.state = 'accepted')))
    order by a.due_on nulls last, topic`.execute(tx.db)
  return found.rows
}

/** How many answers of each year were approved. */
export async function approvedByYear(tx: Tx): Promise<ReadonlyMap<number, number>> {
  const found = await sql<{ year: number; count: number }>`
    select year, count(*)::int as count from item_answer where agency_id = ${tx.agencyId} and current_version > 0 group by year`.execute(
    tx.db,
  )
  return new Map(found.rows.map(row => [row.year, row.count]))
}

export interface ItemLinkRow {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly year: number
  readonly unit_id: string | null
}

/** Every link that was added to an answer by hand, with who prepares the item. */
export async function itemLinks(tx: Tx): Promise<ItemLinkRow[]> {
  const found = await sql<ItemLinkRow>`
    select l.id, l.title, l.url, a.year, s.unit_id
    from item_link l join item_answer a on a.agency_id = l.agency_id and a.id = l.answer_id
    left join item_assignment s on s.agency_id = a.agency_id and s.year = a.year and s.topic = a.topic and s.removed_at is null
    where l.agency_id = ${tx.agencyId} and l.removed_at is null order by l.id`.execute(tx.db)
  return found.rows
}
