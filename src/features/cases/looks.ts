// Who read the data of a person: one row for each thing, member of staff and day; of a whole list in one statement. Whoever keeps such a
// register names its table. Written before a page or sheet with names is shown.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../people/public.ts'

/** The table of looks of a register, and its column of what was looked at. */
export type Looked =
  | { readonly table: 'case_look'; readonly of: 'case_id' }
  | { readonly table: 'pet_look'; readonly of: 'pet_id' }

const cases: Looked = { table: 'case_look', of: 'case_id' }

export async function noteLooksIn(tx: Tx, { table, of }: Looked, ids: readonly string[]): Promise<void> {
  const { actor, now } = tx.scope
  if (!actor || ids.length === 0) return
  await sql`
    insert into ${sql.table(table)} (agency_id, ${sql.ref(of)}, staff_id, on_day, first_at, last_at)
    select ${tx.agencyId}::uuid, id, ${actor.id}::uuid, ${todayOf(tx)}::date, ${now}::timestamptz, ${now}::timestamptz
    from unnest(${[...new Set(ids)].sort()}::uuid[]) as id
    on conflict (agency_id, ${sql.ref(of)}, staff_id, on_day)
    do update set last_at = excluded.last_at, times = ${sql.ref(`${table}.times`)} + 1`.execute(tx.db)
}

export interface LookRow {
  readonly staff_id: string
  readonly title: string
  readonly rank: string
  readonly first_name: string
  readonly last_name: string
  readonly name_en: string
  readonly on_day: string
  readonly last_at: Date
  readonly times: number
}

const MOST = 200

export async function looksAtIn(tx: Tx, { table, of }: Looked, id: string): Promise<LookRow[]> {
  const { rows } = await sql<LookRow>`
    select l.staff_id, s.title, s.rank, s.first_name, s.last_name, s.name_en, l.on_day, l.last_at, l.times
    from ${sql.table(table)} l join staff s on s.agency_id = l.agency_id and s.id = l.staff_id
    where l.agency_id = ${tx.agencyId} and ${sql.ref(`l.${of}`)} = ${id}
    order by l.last_at desc limit ${MOST}`.execute(tx.db)
  return rows
}

export const noteLook = (tx: Tx, caseId: string): Promise<void> => noteLooksIn(tx, cases, [caseId])
export const looksAt = (tx: Tx, caseId: string): Promise<LookRow[]> => looksAtIn(tx, cases, caseId)
