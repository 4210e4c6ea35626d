// Circulars, their attachments and the people they went to, as rows. SQL only: no decisions.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../people/public.ts'
import { Audience, type CircularKind, type CircularState, type Must } from './schema.ts'

export interface CircularRow {
  readonly id: string
  readonly kind: CircularKind
  readonly subject: string
  readonly words: string
  readonly must: Must
  readonly due_on: string
  readonly unit_id: string
  readonly unit_th: string
  readonly unit_en: string
  readonly audience: Audience
  readonly is_standing: boolean
  readonly letter_id: string | null
  readonly letter_ref: string | null
  readonly replaces_id: string | null
  readonly replaces_subject: string | null
  readonly replaced_by: string | null
  readonly state: CircularState
  readonly state_reason: string
  readonly created_at: Date
  readonly sent_by_name: string | null
  readonly sent_at: Date | null
  readonly digest: Buffer | null
  readonly ended_at: Date | null
  readonly version: number
}

export interface CircularListRow extends CircularRow {
  readonly people: number
  readonly done: number
  /** Excused, or left without answering. */
  readonly not_counted: number
}

const nameOfStaff = sql`concat_ws(' ', nullif(s.rank, ''), concat(s.title, s.first_name), nullif(s.last_name, ''))`

const circular = sql`c.id, c.kind, c.subject, c.words, c.must, c.due_on, c.unit_id, u.name_th as unit_th, u.name_en as unit_en, c.audience,
  c.is_standing, c.letter_id, l.ref as letter_ref, c.replaces_id, o.subject as replaces_subject,
  (select n.id from circular n where n.agency_id = c.agency_id and n.replaces_id = c.id and n.state in ('sent', 'closed') order by n.id desc limit 1)
    as replaced_by,
  c.state, c.state_reason, c.created_at, ${nameOfStaff} as sent_by_name, c.sent_at, c.digest, c.ended_at, c.version`
const joins = sql`join unit u on u.agency_id = c.agency_id and u.id = c.unit_id
  left join letter l on l.agency_id = c.agency_id and l.id = c.letter_id
  left join circular o on o.agency_id = c.agency_id and o.id = c.replaces_id
  left join staff s on s.agency_id = c.agency_id and s.id = c.sent_by`

const read = <R extends CircularRow>(row: R): R => ({ ...row, audience: Audience.parse(row.audience) })

export async function circularById(tx: Tx, id: string): Promise<CircularRow | undefined> {
  const found = await sql<CircularRow>`select ${circular} from circular c ${joins}
    where c.agency_id = ${tx.agencyId} and c.id = ${id}`.execute(tx.db)
  return found.rows.map(read)[0]
}

export async function circularsById(tx: Tx, ids: readonly string[]): Promise<CircularRow[]> {
  if (ids.length === 0) return []
  const found = await sql<CircularRow>`select ${circular} from circular c ${joins}
    where c.agency_id = ${tx.agencyId} and c.id = any (${[...ids]}::uuid[]) order by c.id desc`.execute(tx.db)
  return found.rows.map(read)
}

/** A person who left, or whose account was shut, is not waited for. */
export const gone = (tx: Tx) => sql`(p.disabled_at is not null or coalesce(p.left_on <= ${todayOf(tx)}, false))`
export const done = sql`(r.state = 'acknowledged' or (c.must = 'read' and r.state = 'opened'))`

export interface ListFilter {
  readonly kind: string
  readonly state: string
  /** An id of the list: it goes on after that one. */
  readonly after: string | undefined
  readonly most: number
  /** Only those that tell of this. */
  readonly about?: Thing
}

/** Something of another feature: its kind and its id. */
export interface Thing {
  readonly kind: string
  readonly id: string
}

/** Newest first. */
export async function circularList(tx: Tx, filter: ListFilter): Promise<CircularListRow[]> {
  const conditions: RawBuilder<unknown>[] = [sql`c.agency_id = ${tx.agencyId}`]
  if (filter.kind !== '') conditions.push(sql`c.kind = ${filter.kind}`)
  if (filter.state !== '') conditions.push(sql`c.state = ${filter.state}`)
  if (filter.after !== undefined) conditions.push(sql`c.id < ${filter.after}`)
  if (filter.about)
    conditions.push(sql`exists (select from circular_about b where b.agency_id = c.agency_id and b.circular_id = c.id
      and b.about_kind = ${filter.about.kind} and b.about_id = ${filter.about.id} and b.removed_at is null)`)
  const found = await sql<CircularListRow>`
    select ${circular}, coalesce(t.people, 0) as people, coalesce(t.done, 0) as done, coalesce(t.not_counted, 0) as not_counted
    from circular c ${joins}
    left join lateral (
      select count(*)::int as people, (count(*) filter (where ${done}))::int as done,
        (count(*) filter (where not ${done} and (r.state = 'excused' or ${gone(tx)})))::int as not_counted
      from circular_recipient r join staff p on p.agency_id = r.agency_id and p.id = r.staff_id
      where r.agency_id = c.agency_id and r.circular_id = c.id) t on true
    where ${sql.join(conditions, sql` and `)}
    order by c.id desc limit ${filter.most}`.execute(tx.db)
  return found.rows.map(read)
}

/** Those that still wait and whose day has passed or comes. */
export async function openCirculars(tx: Tx): Promise<CircularRow[]> {
  const found = await sql<CircularRow>`select ${circular} from circular c ${joins}
    where c.agency_id = ${tx.agencyId} and c.state = 'sent' order by c.id`.execute(tx.db)
  return found.rows.map(read)
}

export const circularsAbout = (tx: Tx, about: Thing): Promise<CircularListRow[]> =>
  circularList(tx, { kind: '', state: '', after: undefined, most: 50, about })

/** To choose the one that a correction names. */
export const sentSubjects = (tx: Tx) =>
  tx.db
    .selectFrom('circular')
    .select(['id', 'subject'])
    .where('agency_id', '=', tx.agencyId)
    .where('sent_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

export interface AttachmentRow {
  readonly id: string
  readonly title: string
  readonly file_id: string | null
  readonly file_sha256: Buffer | null
  readonly paper_id: string | null
  readonly paper_code: string | null
  readonly paper_digest: Buffer | null
  readonly paper_is_public: boolean
  readonly url: string | null
}

export async function attachmentsOf(tx: Tx, circularId: string): Promise<AttachmentRow[]> {
  const found = await sql<AttachmentRow>`
    select a.id, a.title, a.file_id, f.sha256 as file_sha256, a.paper_id, k.code as paper_code, k.digest as paper_digest,
      coalesce(k.published_at is not null and k.withdrawn_at is null, false) as paper_is_public, a.url
    from circular_attachment a
    left join file f on f.agency_id = a.agency_id and f.id = a.file_id
    left join kept_paper k on k.agency_id = a.agency_id and k.id = a.paper_id
    where a.agency_id = ${tx.agencyId} and a.circular_id = ${circularId} and a.removed_at is null
    order by a.position, a.id`.execute(tx.db)
  return found.rows
}

/** The letter that carries a circular. */
export const letterById = (tx: Tx, id: string): Promise<{ id: string; subject: string; ref: string } | undefined> =>
  tx.db
    .selectFrom('letter')
    .select(['id', 'subject', 'ref'])
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()

export async function remindersOf(tx: Tx, circularIds: readonly string[]) {
  if (circularIds.length === 0) return []
  return tx.db
    .selectFrom('circular_reminder')
    .select(['circular_id', 'kind', 'on_day', 'people', 'at'])
    .where('agency_id', '=', tx.agencyId)
    .where('circular_id', 'in', [...circularIds])
    .orderBy('id', 'desc')
    .execute()
}
