// The desk: cases of the units somebody works for, by key, never by offset. What is open comes by due day, everything else newest first.
import { type SqlBool, sql } from 'kysely'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { caseCode } from './queries.ts'
import type { State } from './rules.ts'

export const views = ['open', 'new', 'mine', 'late', 'planned', 'waiting', 'recheck', 'ended', 'all'] as const
export type View = (typeof views)[number]

export interface DeskAsked {
  readonly units: readonly string[]
  readonly view: View
  readonly of?: string
  readonly unit?: string
  readonly q: string
  readonly staffId: string
  readonly today: string
  /** The last row of the page before: its day (open ones) and id. */
  readonly after?: { readonly day: string; readonly id: string }
  readonly most: number
}

export interface DeskRow {
  readonly id: string
  readonly of_id: string
  readonly version_id: string
  readonly process: string
  readonly series: string
  readonly number: number | null
  readonly number_year: number | null
  readonly title: string
  readonly state: State
  readonly channel: string
  readonly is_urgent: boolean
  readonly unit_id: string
  readonly assignee_id: string | null
  readonly submitted_at: Date
  readonly due_on: string
  readonly planned_on: string | null
  readonly planned_part: string
  readonly village_id: string | null
  readonly place_words: string
  readonly lat: number | null
  readonly lng: number | null
  readonly version: number
}

const columns = sql.raw(
  'id, of_id, version_id, process, series, number, number_year, title, state, channel, is_urgent, unit_id, assignee_id, submitted_at, due_on, planned_on, planned_part, village_id, place_words, lat, lng, version',
)

const wherein: Record<View, (asked: DeskAsked) => ReturnType<typeof sql<SqlBool>>> = {
  open: () => sql`ended_at is null`,
  new: () => sql`ended_at is null and state = 'submitted'`,
  mine: ({ staffId }) => sql`ended_at is null and assignee_id = ${staffId}`,
  late: ({ today }) => sql`ended_at is null and state <> 'waiting' and due_on < ${today}::date`,
  planned: () => sql`ended_at is null and state = 'planned'`,
  waiting: () => sql`ended_at is null and state = 'waiting'`,
  recheck: () => sql`recheck = 'due'`,
  ended: () => sql`ended_at is not null`,
  all: () => sql`true`,
}

export const byDay = (view: View): boolean => !['recheck', 'ended', 'all'].includes(view)

export async function deskRows(tx: Tx, asked: DeskAsked): Promise<DeskRow[]> {
  const { view, after, of, unit, most, units } = asked
  const isByDay = byDay(view)
  const found = await sql<DeskRow>`
    select ${columns} from case_file
    where agency_id = ${tx.agencyId} and unit_id = any(${[...units]}::uuid[]) and ${wherein[view](asked)}
      ${of === undefined ? sql`` : sql`and of_id = ${of}`}
      ${unit === undefined ? sql`` : sql`and unit_id = ${unit}`}
      ${searched(asked.q)}
      ${after === undefined ? sql`` : isByDay ? sql`and (due_on, id) > (${after.day}::date, ${after.id}::uuid)` : sql`and id < ${after.id}::uuid`}
    order by ${isByDay ? sql`due_on, id` : sql`id desc`} limit ${most}`.execute(tx.db)
  return found.rows
}

/** By number, code, telephone, or words of what it is about. Names are not searched: a desk is no register of persons. */
function searched(typed: string) {
  const q = toArabicDigits(typed.trim())
  if (q === '') return sql``
  const code = caseCode(q)
  if (code !== undefined) return sql`and code = ${code}`
  const number = /^(\D{0,10}?)\s*(\d{1,7})(?:\s*\/\s*(\d{4}))?$/.exec(q)
  const words = sql`title ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`
  if (number && (number[2] ?? '').length <= 7 && !/^0\d{8,9}$/.test(q)) {
    const isNumber = sql`number = ${Number(number[2])} ${number[3] ? sql`and number_year = ${Number(number[3])}` : sql``} ${number[1] ? sql`and series = ${number[1].trim()}` : sql``}`
    // A village with its number looks like a number of a series.
    return number[1] && !number[3] ? sql`and (${isNumber} or ${words})` : sql`and ${isNumber}`
  }
  const digits = q.replace(/\D/g, '').replace(/^66(?=\d{8,9}$)/, '0')
  if (/^0\d{8,9}$/.test(digits)) return sql`and person_phone = ${digits}`
  return sql`and ${words}`
}

export interface DeskCounts {
  readonly fresh: number
  readonly open: number
  readonly late: number
  readonly mine: number
  readonly recheck: number
}

/** One statement over what is open. */
export async function deskCounts(
  tx: Tx,
  units: readonly string[],
  staffId: string,
  today: string,
): Promise<DeskCounts> {
  const found = await sql<DeskCounts>`
    select count(*) filter (where ended_at is null and state = 'submitted')::int as fresh,
      count(*) filter (where ended_at is null)::int as open,
      count(*) filter (where ended_at is null and state <> 'waiting' and due_on < ${today}::date)::int as late,
      count(*) filter (where ended_at is null and assignee_id = ${staffId})::int as mine,
      count(*) filter (where recheck = 'due')::int as recheck
    from case_file where agency_id = ${tx.agencyId} and unit_id = any(${[...units]}::uuid[]) and (ended_at is null or recheck = 'due')`.execute(
    tx.db,
  )
  return found.rows[0] ?? { fresh: 0, open: 0, late: 0, mine: 0, recheck: 0 }
}

/** What the desk lists can be narrowed to: the forms that cases came from. */
export async function formsWithCases(
  tx: Tx,
  units: readonly string[],
): Promise<{ of_id: string; version_id: string }[]> {
  const found = await sql<{ of_id: string; version_id: string }>`
    select distinct on (v.of_id) v.of_id, v.id as version_id from form_version v
    where v.agency_id = ${tx.agencyId} and exists (
      select 1 from case_file c where c.agency_id = v.agency_id and c.of_id = v.of_id and c.unit_id = any(${[...units]}::uuid[]))
    order by v.of_id, v.number desc`.execute(tx.db)
  return found.rows
}

/** Late and not done, in the whole agency: for the monthly paper. */
export async function lateNow(tx: Tx, kind: string): Promise<number> {
  const found = await sql<{ late: number }>`
    select count(*)::int as late from case_file
    where agency_id = ${tx.agencyId} and of_kind = ${kind} and ended_at is null and state <> 'waiting'
      and due_on < (${tx.scope.now}::timestamptz at time zone 'Asia/Bangkok')::date`.execute(tx.db)
  return found.rows[0]?.late ?? 0
}
