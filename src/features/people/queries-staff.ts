// The list of staff: filtered, in Thai order, page by page. A page goes on from a person, so that new people never move
// anybody to another page. One statement for each page. SQL only: no decisions.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from './actor.ts'

export const STAFF_PER_PAGE = 50

export interface StaffFilter {
  readonly text: string
  readonly unitId: string | undefined
  readonly class: string | undefined
  readonly population: 'executive' | 'staff' | undefined
  readonly withLeavers: boolean
  readonly after?: string | undefined
  readonly before?: string | undefined
}

export interface StaffListRow {
  id: string
  title: string
  rank: string
  first_name: string
  last_name: string
  name_en: string
  class: string
  email: string | null
  phone: string
  started_on: string | null
  left_on: string | null
  disabled_at: Date | null
  user_id: string | null
  post_th: string | null
  post_en: string | null
  level: string | null
  unit_th: string | null
  unit_en: string | null
  /** Posts held beside the main one. */
  more_posts: number
  acting_th: string | null
  acting_en: string | null
}

export interface StaffPage {
  readonly rows: readonly StaffListRow[]
  readonly previous: string | undefined
  readonly next: string | undefined
}

export async function staffPage(tx: Tx, filter: StaffFilter): Promise<StaffPage> {
  const backwards = filter.before !== undefined
  const found = await staffRows(tx, filter, STAFF_PER_PAGE + 1)
  const hasMore = found.length > STAFF_PER_PAGE
  const rows = found.slice(0, STAFF_PER_PAGE)
  if (backwards) rows.reverse()
  const isFirst = backwards ? !hasMore : filter.after === undefined
  const isLast = backwards ? false : !hasMore
  return {
    rows,
    previous: isFirst ? undefined : rows[0]?.id,
    next: isLast ? undefined : rows.at(-1)?.id,
  }
}

/** For the spreadsheet: everybody the filter lets through. */
export function allStaff(tx: Tx, filter: StaffFilter): Promise<StaffListRow[]> {
  return staffRows(tx, { ...filter, after: undefined, before: undefined }, undefined)
}

const thai = sql`f.first_name collate "th-x-icu", f.last_name collate "th-x-icu", f.id`

async function staffRows(tx: Tx, filter: StaffFilter, most: number | undefined): Promise<StaffListRow[]> {
  const today = todayOf(tx)
  const backwards = filter.before !== undefined
  const key = filter.before ?? filter.after
  const found = await sql<StaffListRow>`
    ${filter.unitId === undefined ? sql`` : subtree(tx, filter.unitId)}
    select f.id, f.title, f.rank, f.first_name, f.last_name, f.name_en, f.class, f.email, f.phone, f.started_on, f.left_on,
      f.disabled_at, f.user_id, m.name_th as post_th, m.name_en as post_en, m.level, m.unit_th, m.unit_en,
      coalesce(m.held, 1) - 1 as more_posts, a.name_th as acting_th, a.name_en as acting_en
    from staff f
    left join lateral (
      select p.name_th, p.name_en, h.level, u.name_th as unit_th, u.name_en as unit_en, (count(*) over ())::int as held
      from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
      left join unit u on u.agency_id = p.agency_id and u.id = p.unit_id
      where h.agency_id = f.agency_id and h.staff_id = f.id and ${inForce(today)}
      order by h.is_main desc, h.from_day, h.id limit 1) m on true
    left join lateral (
      select p.name_th, p.name_en from standing_in s join post p on p.agency_id = s.agency_id and p.id = s.post_id
      where s.agency_id = f.agency_id and s.staff_id = f.id and s.kind = 'acting' and s.from_day <= ${today} and s.until_day >= ${today}
        and (s.ended_on is null or s.ended_on > ${today})
      order by s.from_day desc, s.id limit 1) a on true
    where ${and([
      sql`f.agency_id = ${tx.agencyId}`,
      ...conditions(filter, today),
      ...(key === undefined ? [] : [beyond(tx, key, backwards)]),
    ])}
    order by ${backwards ? sql`f.first_name collate "th-x-icu" desc, f.last_name collate "th-x-icu" desc, f.id desc` : thai}
    ${most === undefined ? sql`` : sql`limit ${most}`}`.execute(tx.db)
  return found.rows
}

const and = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts, sql` and `)

const inForce = (today: string) => sql`h.from_day <= ${today} and (h.until_day is null or h.until_day >= ${today})`

function subtree(tx: Tx, unitId: string) {
  return sql`with recursive inside as (
    select id from unit where agency_id = ${tx.agencyId} and id = ${unitId}
    union all
    select u.id from unit u join inside i on u.agency_id = ${tx.agencyId} and u.parent_id = i.id)`
}

function conditions(filter: StaffFilter, today: string): RawBuilder<unknown>[] {
  const found: RawBuilder<unknown>[] = []
  if (!filter.withLeavers) found.push(sql`(f.left_on is null or f.left_on > ${today})`)
  if (filter.class !== undefined) found.push(sql`f.class = ${filter.class}`)
  if (filter.unitId !== undefined) {
    found.push(sql`exists (select 1 from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
      where h.agency_id = f.agency_id and h.staff_id = f.id and ${inForce(today)} and p.unit_id in (select id from inside))`)
  }
  if (filter.population !== undefined) {
    const executive = sql`(f.class = 'executive' or exists (select 1 from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
      where h.agency_id = f.agency_id and h.staff_id = f.id and ${inForce(today)} and p.is_executive))`
    found.push(filter.population === 'executive' ? executive : sql`not ${executive}`)
  }
  for (const word of filter.text.split(' ').filter(Boolean)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    found.push(sql`(concat(f.rank, ' ', f.title, f.first_name, ' ', f.last_name, ' ', f.name_en) ilike ${like} or m.name_th ilike ${like}
      or m.name_en ilike ${like} or f.email ilike ${like})`)
  }
  return found
}

/** What comes after (or before) a person in the order of the list. An unknown person begins at the beginning. */
function beyond(tx: Tx, id: string, backwards: boolean): RawBuilder<unknown> {
  return sql`coalesce((select (${thai}) ${backwards ? sql`<` : sql`>`}
    (k.first_name collate "th-x-icu", k.last_name collate "th-x-icu", k.id)
    from staff k where k.agency_id = ${tx.agencyId} and k.id = ${id}), true)`
}
