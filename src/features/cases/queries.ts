// Cases and what happened to them. Whoever shows them decides what of it the reader may see.
import { type Selectable, sql } from 'kysely'
import { isId, normalizeTrackingCode } from '#src/kernel/ids.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import type { CaseFile } from '#src/platform/database/types.ts'
import { Answers } from '../forms/public.ts'
import type { Process, State, Verb } from './rules.ts'

export type CaseRow = Omit<Selectable<CaseFile>, 'state' | 'process' | 'answers'> & {
  readonly state: State
  readonly process: Process
  readonly answers: Answers
}

const CODE_GROUPS = 3
export const caseCode = (text: string): string | undefined => normalizeTrackingCode(text, CODE_GROUPS)

/** The check constraints of the table say the same as these types. */
export const asCase = (row: Selectable<CaseFile>): CaseRow =>
  ({ ...row, answers: Answers.parse(row.answers) }) as CaseRow

const rows = (tx: Tx) => tx.db.selectFrom('case_file').selectAll().where('agency_id', '=', tx.agencyId)

export async function caseById(tx: Tx, id: string): Promise<CaseRow | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && asCase(row)
}

/** Those that follow a main case, and those that follow them. */
export async function joinedTo(tx: Tx, id: string): Promise<CaseRow[]> {
  const found = await sql<Selectable<CaseFile>>`
    with recursive followers as (
      select * from case_file where agency_id = ${tx.agencyId} and main_id = ${id}
      union all
      select c.* from case_file c join followers f on c.agency_id = f.agency_id and c.main_id = f.id)
    select * from followers`.execute(tx.db)
  return found.rows.map(asCase)
}

/** The case on which the work is done, for one that was joined. */
export async function mainCase(tx: Tx, row: CaseRow): Promise<CaseRow | undefined> {
  const main = row.main_id === null ? undefined : await caseById(tx, row.main_id)
  return main && main.main_id !== null ? mainCase(tx, main) : main
}

/** Held until the end of the transaction: two people who act on one case act one after the other. */
export async function caseToChange(tx: Tx, id: string): Promise<CaseRow | undefined> {
  const row = await rows(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asCase(row)
}

export async function caseByCode(tx: Tx, typed: string): Promise<CaseRow | undefined> {
  const code = caseCode(typed)
  if (code === undefined) return undefined
  const row = await rows(tx).where('code', '=', code).executeTakeFirst()
  return row && asCase(row)
}

export interface EventRow {
  readonly id: string
  readonly at: Date
  readonly verb: Verb
  readonly state: State
  readonly by_whom: 'citizen' | 'staff' | 'clock'
  readonly staff_id: string | null
  readonly staff_name: string
  readonly staff_post: string
  readonly is_internal: boolean
  readonly words: string
  readonly data: Readonly<Record<string, unknown>>
}

/** In the order in which it happened. */
export async function eventsOf(tx: Tx, caseId: string): Promise<EventRow[]> {
  const found = await tx.db
    .selectFrom('case_event')
    .select([
      'id',
      'at',
      'verb',
      'state',
      'by_whom',
      'staff_id',
      'staff_name',
      'staff_post',
      'is_internal',
      'words',
      'data',
    ])
    .where('agency_id', '=', tx.agencyId)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  return found as unknown as EventRow[]
}

export interface AttachmentRow {
  readonly id: string
  readonly file_id: string
  readonly purpose: 'answer' | 'papers' | 'before' | 'after' | 'proof' | 'made'
  readonly question: string
  readonly event_id: string | null
  readonly name: string
  readonly media_type: string
  readonly width: number | null
  readonly height: number | null
  readonly at: Date
}

export async function attachmentsOf(tx: Tx, caseId: string): Promise<AttachmentRow[]> {
  const found = await tx.db
    .selectFrom('case_attachment as a')
    .innerJoin('file as f', on => on.onRef('f.agency_id', '=', 'a.agency_id').onRef('f.id', '=', 'a.file_id'))
    .select([
      'a.id',
      'a.file_id',
      'a.purpose',
      'a.question',
      'a.event_id',
      'f.name',
      'f.media_type',
      'f.width',
      'f.height',
      'a.at',
    ])
    .where('a.agency_id', '=', tx.agencyId)
    .where('a.case_id', '=', caseId)
    .where('f.erased_at', 'is', null)
    .orderBy('a.id')
    .execute()
  return found as AttachmentRow[]
}

export async function caseByNumber(tx: Tx, typed: string): Promise<CaseRow | undefined> {
  const parts = /^(.{1,10}?)\s*(\d{1,7})\s*\/\s*(\d{4})$/.exec(typed.trim())
  if (!parts) return undefined
  const row = await rows(tx)
    .where('series', '=', parts[1] ?? '')
    .where('number_year', '=', Number(parts[3]))
    .where('number', '=', Number(parts[2]))
    .executeTakeFirst()
  return row && asCase(row)
}

/** Who said last that it is done. */
export async function lastFinisher(tx: Tx, caseId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('case_event')
    .select('staff_id')
    .where('agency_id', '=', tx.agencyId)
    .where('case_id', '=', caseId)
    .where('verb', '=', 'finish')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.staff_id ?? null
}

export interface NearCase {
  readonly id: string
  readonly state: State
  readonly submitted_at: Date
  readonly planned_on: string | null
  readonly lat: number
  readonly lng: number
  readonly asset: string
  readonly place_words: string
}

/** Open ones in a box around a point: how far each really is, the caller works out. */
export async function openNear(
  tx: Tx,
  ofId: string,
  { lat, lng }: { readonly lat: number; readonly lng: number },
  metres: number,
): Promise<NearCase[]> {
  const dLat = metres / 111_320
  const dLng = dLat / Math.cos((lat * Math.PI) / 180)
  const found = await tx.db
    .selectFrom('case_file')
    .select(['id', 'state', 'submitted_at', 'planned_on', 'lat', 'lng', 'asset', 'place_words'])
    .where('agency_id', '=', tx.agencyId)
    .where('of_id', '=', ofId)
    .where('ended_at', 'is', null)
    .where('lat', '>=', lat - dLat)
    .where('lat', '<=', lat + dLat)
    .where('lng', '>=', lng - dLng)
    .where('lng', '<=', lng + dLng)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return found as NearCase[]
}

/** The citizen sees what she sent and what was done, not what proves a hand-over. */
const shownToCitizen = ['answer', 'papers', 'after', 'made'] as const

export async function isFileOfCase(tx: Tx, code: string, fileId: string): Promise<boolean> {
  const found = await caseByCode(tx, code)
  if (!found) return false
  const row = await attachmentRows(tx, found.id)
    .where('file_id', '=', fileId)
    .where('purpose', 'in', shownToCitizen)
    .executeTakeFirst()
  return row !== undefined
}

export async function isFileOfCaseFor(tx: Tx, actor: Actor, caseId: string, fileId: string): Promise<boolean> {
  const found = isId(caseId) ? await caseById(tx, caseId) : undefined
  if (!found || !actor.holds('case:read', found.unit_id)) return false
  return (await attachmentRows(tx, found.id).where('file_id', '=', fileId).executeTakeFirst()) !== undefined
}

const attachmentRows = (tx: Tx, caseId: string) =>
  tx.db.selectFrom('case_attachment').select('id').where('agency_id', '=', tx.agencyId).where('case_id', '=', caseId)
