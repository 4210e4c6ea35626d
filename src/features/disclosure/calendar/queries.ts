// The agency's changes to the calendar, what was shown when, turns as they were seen, and who gets the mail. SQL only: no decisions.
import { type Selectable, sql } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { CalendarAside, CalendarEntry } from '#src/platform/database/types.ts'
import type { Every } from './schema.ts'

export type ChangeRow = Omit<Selectable<CalendarEntry>, 'every'> & { readonly every: Every }
export type AsideRow = Selectable<CalendarAside>

export async function changesNow(tx: Tx): Promise<ChangeRow[]> {
  const found = await sql<ChangeRow>`
    select * from calendar_entry where agency_id = ${tx.agencyId} and ended_at is null order by id`.execute(tx.db)
  return found.rows
}

export const asidesNow = (tx: Tx): Promise<AsideRow[]> =>
  tx.db
    .selectFrom('calendar_aside')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()

export interface ShownRow {
  readonly id: string
  readonly kind: string
  readonly slug: string
  readonly on_day: string
  readonly fiscal_year: number | null
  readonly topics: readonly string[]
  readonly headings: readonly string[]
}

/** Publications first shown in these days and still shown, oldest first, with their subjects and headings. */
export async function firstShown(tx: Tx, from: string, to: string): Promise<ShownRow[]> {
  const found = await sql<ShownRow>`
    select p.id, p.kind, p.slug, p.fiscal_year, (p.first_published_at at time zone 'Asia/Bangkok')::date::text as on_day,
      array(select t.topic from publication_topic t where t.agency_id = p.agency_id and t.publication_id = p.id and t.removed_at is null) as topics,
      array(select h.heading from publication_heading h where h.agency_id = p.agency_id and h.publication_id = p.id
        and h.tree = 'local-menu' and h.removed_at is null) as headings
    from publication p
    where p.agency_id = ${tx.agencyId} and p.shown
      and (p.first_published_at at time zone 'Asia/Bangkok')::date between ${from}::date and ${to}::date
    order by p.first_published_at, p.id limit 5000`.execute(tx.db)
  return found.rows
}

export interface SeenTurn {
  readonly entry: string
  readonly turn: string
  readonly name_th: string
  readonly name_en: string
  readonly unit_id: string | null
  readonly due_on: string
  readonly shown_on: string | null
  readonly shown_at: string
  readonly set_aside: boolean
}

/** All of a year at once; those that are not in the calendar any more count as set aside. */
export async function writeTurns(tx: Tx, turns: readonly SeenTurn[], from: string, to: string): Promise<void> {
  const rows = JSON.stringify(turns.map(turn => ({ ...turn, id: newId() })))
  await sql`
    insert into calendar_turn (agency_id, id, entry, turn, name_th, name_en, unit_id, due_on, shown_on, shown_at, set_aside, seen_at)
    select ${tx.agencyId}, r.id, r.entry, r.turn, r.name_th, r.name_en, r.unit_id, r.due_on, r.shown_on, r.shown_at, r.set_aside, ${tx.scope.now}
    from jsonb_to_recordset(${rows}::jsonb) r (id uuid, entry text, turn text, name_th text, name_en text, unit_id uuid, due_on date,
      shown_on date, shown_at text, set_aside boolean)
    on conflict (agency_id, entry, turn) do update set name_th = excluded.name_th, name_en = excluded.name_en, unit_id = excluded.unit_id,
      due_on = excluded.due_on, shown_on = excluded.shown_on, shown_at = excluded.shown_at, set_aside = excluded.set_aside,
      seen_at = excluded.seen_at`.execute(tx.db)
  await sql`
    update calendar_turn set set_aside = true, seen_at = ${tx.scope.now}
    where agency_id = ${tx.agencyId} and not set_aside and shown_on is null and due_on between ${from}::date and ${to}::date
      and not exists (select from jsonb_to_recordset(${rows}::jsonb) r (entry text, turn text)
        where r.entry = calendar_turn.entry and r.turn = calendar_turn.turn)`.execute(tx.db)
}

/** On which day each was seen as shown first: a page that is always up to date cannot tell. */
export async function seenFirst(tx: Tx, from: string, to: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom('calendar_turn')
    .select(['entry', 'turn', 'shown_on'])
    .where('agency_id', '=', tx.agencyId)
    .where('due_on', '>=', from)
    .where('due_on', '<=', to)
    .execute()
  return new Map(rows.flatMap(row => (row.shown_on === null ? [] : [[`${row.entry} ${row.turn}`, row.shown_on]])))
}

export interface WaitingTurn {
  readonly id: string
  readonly entry: string
  readonly name_th: string
  readonly name_en: string
  readonly unit_id: string
  readonly due_on: string
}

/** Due until a day, with a unit that answers and not seen as shown. */
export async function turnsWaiting(tx: Tx, from: string, until: string, most: number): Promise<WaitingTurn[]> {
  const found = await sql<WaitingTurn>`
    select id, entry, name_th, name_en, unit_id, due_on::text from calendar_turn
    where agency_id = ${tx.agencyId} and shown_on is null and not set_aside and unit_id is not null
      and due_on between ${from}::date and ${until}::date
    order by due_on, id limit ${most}`.execute(tx.db)
  return found.rows
}

export async function mailWishes(tx: Tx): Promise<ReadonlyMap<string, boolean>> {
  const rows = await tx.db
    .selectFrom('calendar_mail')
    .select(['staff_id', 'wanted'])
    .where('agency_id', '=', tx.agencyId)
    .execute()
  return new Map(rows.map(row => [row.staff_id, row.wanted]))
}

/** False when somebody was there before: of one week there is one digest. */
export async function beginDigest(tx: Tx, week: string, people: number): Promise<boolean> {
  const done = await tx.db
    .insertInto('calendar_digest')
    .values({ agency_id: tx.agencyId, id: newId(), week, people, sent_at: tx.scope.now })
    .onConflict(conflict => conflict.columns(['agency_id', 'week']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function addressesOf(tx: Tx, staff: readonly string[]): Promise<{ id: string; email: string }[]> {
  if (staff.length === 0) return []
  const rows = await tx.db
    .selectFrom('staff')
    .select(['id', 'email'])
    .where('agency_id', '=', tx.agencyId)
    .where('id', 'in', [...staff])
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, email }) => (email === null ? [] : [{ id, email }]))
}

export type CircularAbout = 'publish' | 'procurement'

export interface BegunHere {
  readonly circular_id: string
  readonly about: CircularAbout
}

/** Circulars that began at the calendar of a year, newest first. */
export async function circularsOfYear(tx: Tx, year: number): Promise<BegunHere[]> {
  const found = await sql<BegunHere>`
    select circular_id, about from calendar_circular where agency_id = ${tx.agencyId} and fiscal_year = ${year}
    order by id desc limit 20`.execute(tx.db)
  return found.rows
}
