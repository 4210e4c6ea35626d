// The documents desk: letters found by words and filters, registers with their numbers, letters received. SQL only.
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { NumberRegister, ReceivedLetter } from '#src/platform/database/types.ts'

export interface DeskFilter {
  readonly q: string
  readonly kind: string
  readonly state: string
  readonly unit: string
  readonly retention: string
  /** A calendar year of the Buddhist era; of the number, or of the day it was begun. */
  readonly year: number | undefined
  /** Drafted by this person. */
  readonly mine: string | undefined
  readonly before: string | undefined
  readonly most: number
}

export interface DeskRow {
  id: string
  form: string
  kind: string
  subject: string
  ref: string
  dated_on: string | null
  state: string
  outcome: string | null
  retention: string
  created_at: Date
  unit_th: string
  unit_en: string
}

export async function desk(tx: Tx, filter: DeskFilter): Promise<DeskRow[]> {
  const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
  const found = await sql<DeskRow>`
    select l.id, l.form, l.kind, l.subject, l.ref, l.dated_on, l.state, l.outcome, l.retention, l.created_at,
      u.name_th as unit_th, u.name_en as unit_en
    from letter l join unit u on u.agency_id = l.agency_id and u.id = l.unit_id
    where l.agency_id = ${tx.agencyId}
      ${filter.q === '' ? sql`` : sql`and (l.subject ilike ${like} or l.ref ilike ${like} or l.code ilike ${like})`}
      ${filter.kind === '' ? sql`` : sql`and l.kind = ${filter.kind}`}
      ${filter.state === '' ? sql`and l.state <> 'withdrawn'` : sql`and l.state = ${filter.state}`}
      ${filter.unit === '' ? sql`` : sql`and l.unit_id = ${filter.unit}`}
      ${filter.retention === '' ? sql`` : sql`and l.retention = ${filter.retention}`}
      ${filter.year === undefined ? sql`` : sql`and coalesce(l.number_year, extract(year from l.created_at at time zone 'Asia/Bangkok')::int + 543) = ${filter.year}`}
      ${filter.mine === undefined ? sql`` : sql`and l.drafted_by = ${filter.mine}`}
      ${filter.before === undefined ? sql`` : sql`and l.id < ${filter.before}`}
    order by l.id desc limit ${filter.most}`.execute(tx.db)
  return found.rows
}

/** Sent back to whoever wrote them. */
export const returnedTo = (tx: Tx, staffId: string) =>
  tx.db
    .selectFrom('letter')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('state', '=', 'returned')
    .where('drafted_by', '=', staffId)
    .orderBy('id')
    .execute()

export type RegisterRow = Selectable<NumberRegister> & { unit_th: string | null; unit_en: string | null }

export const registersOf = (tx: Tx): Promise<RegisterRow[]> =>
  tx.db
    .selectFrom('number_register as r')
    .leftJoin('unit as u', join => join.onRef('u.agency_id', '=', 'r.agency_id').onRef('u.id', '=', 'r.unit_id'))
    .selectAll('r')
    .select(['u.name_th as unit_th', 'u.name_en as unit_en'])
    .where('r.agency_id', '=', tx.agencyId)
    .where('r.ended_on', 'is', null)
    .orderBy('r.kind')
    .orderBy('r.id')
    .execute()

export const registerById = async (tx: Tx, id: string): Promise<RegisterRow | undefined> =>
  (await registersOf(tx)).find(one => one.id === id)

export interface NumberRow {
  id: string
  number: number
  ref: string
  day: string | null
  subject: string
  /** Who wrote it, or to whom it went. */
  from_to: string
  state: string
  retention: string
  is_void: boolean
  voided_reason: string
}

export async function numbersOf(tx: Tx, register: { id: string; kind: string }, year: number): Promise<NumberRow[]> {
  const found =
    register.kind === 'incoming'
      ? await sql<NumberRow>`
          select id, number, number || '/' || number_year as ref, received_on as day, subject, from_whom as from_to,
            case when done_on is null then 'open' else 'done' end as state, retention,
            voided_at is not null as is_void, voided_reason
          from received_letter where agency_id = ${tx.agencyId} and register_id = ${register.id} and number_year = ${year}
          order by number desc`.execute(tx.db)
      : await sql<NumberRow>`
          select id, number, ref, dated_on as day, subject, content ->> 'to' as from_to, state, retention,
            state = 'voided' as is_void, voided_reason
          from letter where agency_id = ${tx.agencyId} and register_id = ${register.id} and number_year = ${year}
          order by number desc`.execute(tx.db)
  return found.rows
}

export async function yearsOfRegister(tx: Tx, register: { id: string; kind: string }): Promise<number[]> {
  const table = register.kind === 'incoming' ? sql`received_letter` : sql`letter`
  const found = await sql<{ year: number }>`
    select distinct number_year as year from ${table}
    where agency_id = ${tx.agencyId} and register_id = ${register.id} and number_year is not null
    order by 1 desc`.execute(tx.db)
  return found.rows.map(row => row.year)
}

export type ReceivedRow = Selectable<ReceivedLetter> & {
  unit_th: string | null
  unit_en: string | null
  file_name: string | null
}

const received = (tx: Tx) =>
  tx.db
    .selectFrom('received_letter as r')
    .leftJoin('unit as u', join => join.onRef('u.agency_id', '=', 'r.agency_id').onRef('u.id', '=', 'r.unit_id'))
    .leftJoin('file as f', join => join.onRef('f.agency_id', '=', 'r.agency_id').onRef('f.id', '=', 'r.file_id'))
    .selectAll('r')
    .select(['u.name_th as unit_th', 'u.name_en as unit_en', 'f.name as file_name'])
    .where('r.agency_id', '=', tx.agencyId)

export const receivedById = (tx: Tx, id: string): Promise<ReceivedRow | undefined> =>
  received(tx).where('r.id', '=', id).executeTakeFirst()

export function receivedList(
  tx: Tx,
  filter: { q: string; open: boolean; before: string | undefined; most: number },
): Promise<ReceivedRow[]> {
  const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
  return received(tx)
    .$if(filter.q !== '', query =>
      query.where(of =>
        of.or([of('r.subject', 'ilike', like), of('r.from_whom', 'ilike', like), of('r.their_ref', 'ilike', like)]),
      ),
    )
    .$if(filter.open, query => query.where('r.done_on', 'is', null).where('r.voided_at', 'is', null))
    .$if(filter.before !== undefined, query => query.where('r.id', '<', filter.before ?? ''))
    .orderBy('r.id', 'desc')
    .limit(filter.most)
    .execute()
}

/** Handed to a unit and not done yet, oldest first. */
export const receivedOpen = (tx: Tx) =>
  received(tx)
    .where('r.unit_id', 'is not', null)
    .where('r.done_on', 'is', null)
    .where('r.voided_at', 'is', null)
    .orderBy('r.id')
    .limit(200)
    .execute()

/** Kept papers that may go along with a letter, newest first. */
export const papersToAttach = (tx: Tx) =>
  tx.db
    .selectFrom('kept_paper')
    .select(['id', 'title', 'source_kind', 'kept_at'])
    .where('agency_id', '=', tx.agencyId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
