// The people circulars went to, as rows: of a circular, behind a link, and what came to one person. SQL only: no decisions.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../people/public.ts'
import { done, gone } from './queries.ts'
import type { CircularKind, CircularState, Method, Must, RecipientState } from './schema.ts'

export interface RecipientRow {
  readonly id: string
  readonly circular_id: string
  readonly staff_id: string
  readonly name: string
  readonly name_en: string
  readonly post: string
  readonly class: string
  readonly top_id: string | null
  readonly top_name: string
  readonly top_en: string | null
  readonly unit_name: string
  readonly due_on: string
  readonly inherited: boolean
  readonly state: RecipientState
  readonly isGone: boolean
  readonly email: string | null
  readonly mailed_at: Date | null
  readonly opened_at: Date | null
  readonly acknowledged_at: Date | null
  readonly acknowledged_on: string | null
  readonly method: Method | null
  readonly scan_file_id: string | null
  readonly excused_reason: string
}

async function recipientsWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<RecipientRow[]> {
  const found = await sql<RecipientRow>`
    select r.id, r.circular_id, r.staff_id, r.name, p.name_en, r.post, r.class, r.top_id, r.top_name, t.name_en as top_en, r.unit_name, r.due_on,
      r.inherited, r.state, ${gone(tx)} as "isGone", p.email, r.mailed_at, r.opened_at, r.acknowledged_at, r.acknowledged_on, r.method,
      r.scan_file_id, r.excused_reason
    from circular_recipient r
    join staff p on p.agency_id = r.agency_id and p.id = r.staff_id
    left join unit t on t.agency_id = r.agency_id and t.id = r.top_id
    where r.agency_id = ${tx.agencyId} and ${condition}
    order by r.circular_id, r.position, r.id`.execute(tx.db)
  return found.rows
}

export const recipientsOf = (tx: Tx, circularId: string) => recipientsWhere(tx, sql`r.circular_id = ${circularId}`)

export const recipientsOfAll = (tx: Tx, circularIds: readonly string[]) =>
  circularIds.length === 0
    ? Promise.resolve<RecipientRow[]>([])
    : recipientsWhere(tx, sql`r.circular_id = any (${circularIds})`)

export async function recipientOf(tx: Tx, circularId: string, staffId: string): Promise<RecipientRow | undefined> {
  const rows = await recipientsWhere(tx, sql`r.circular_id = ${circularId} and r.staff_id = ${staffId}`)
  return rows[0]
}

export interface AnswersOfUnit {
  readonly circular_id: string
  /** Null: above all units. */
  readonly top_id: string | null
  readonly top_name: string
  /** Without those excused or gone. */
  readonly expected: number
  readonly done: number
}

/** How many people of each office and division answered: where a circular began, it is seen who has not. */
export async function answersByUnit(tx: Tx, circularIds: readonly string[]): Promise<AnswersOfUnit[]> {
  if (circularIds.length === 0) return []
  const found = await sql<AnswersOfUnit>`
    select r.circular_id, r.top_id, r.top_name, (count(*) filter (where ${done}))::int as done,
      (count(*) filter (where ${done} or not (r.state = 'excused' or ${gone(tx)})))::int as expected
    from circular_recipient r
    join circular c on c.agency_id = r.agency_id and c.id = r.circular_id
    join staff p on p.agency_id = r.agency_id and p.id = r.staff_id
    where r.agency_id = ${tx.agencyId} and r.circular_id = any (${[...circularIds]}::uuid[])
    group by r.circular_id, r.top_id, r.top_name order by r.circular_id, min(r.position)`.execute(tx.db)
  return found.rows
}

/** Whose link it is; undefined when it was never ours. */
export async function recipientByLink(tx: Tx, digest: Buffer): Promise<RecipientRow | undefined> {
  const rows = await recipientsWhere(
    tx,
    sql`r.id = (select k.recipient_id from circular_link k where k.agency_id = r.agency_id and k.digest = ${digest})`,
  )
  return rows[0]
}

export interface MineRow {
  readonly id: string
  readonly subject: string
  readonly kind: CircularKind
  readonly must: Must
  readonly circular_state: CircularState
  readonly unit_th: string
  readonly unit_en: string
  readonly due_on: string
  readonly sent_at: Date
  readonly state: RecipientState
  readonly acknowledged_at: Date | null
  readonly isDone: boolean
}

/** What came to this person and was not withdrawn, newest first. */
export async function circularsTo(tx: Tx, staffId: string, most: number): Promise<MineRow[]> {
  const found = await sql<MineRow>`
    select c.id, c.subject, c.kind, c.must, c.state as circular_state, u.name_th as unit_th, u.name_en as unit_en, r.due_on, c.sent_at, r.state,
      r.acknowledged_at, (${done} or r.state = 'excused') as "isDone"
    from circular_recipient r
    join circular c on c.agency_id = r.agency_id and c.id = r.circular_id
    join unit u on u.agency_id = c.agency_id and u.id = c.unit_id
    where r.agency_id = ${tx.agencyId} and r.staff_id = ${staffId} and c.state in ('sent', 'closed')
    order by c.sent_at desc, c.id desc limit ${most}`.execute(tx.db)
  return found.rows
}

export interface OverdueRow {
  readonly id: string
  readonly subject: string
  readonly unit_id: string
  readonly due_on: string
  readonly missing: number
}

/** Past their day with people who have not answered. */
export async function overdueCirculars(tx: Tx): Promise<OverdueRow[]> {
  const found = await sql<OverdueRow>`
    select c.id, c.subject, c.unit_id, c.due_on, count(*)::int as missing
    from circular c
    join circular_recipient r on r.agency_id = c.agency_id and r.circular_id = c.id
    join staff p on p.agency_id = r.agency_id and p.id = r.staff_id
    where c.agency_id = ${tx.agencyId} and c.state = 'sent' and c.due_on < ${todayOf(tx)}
      and r.due_on < ${todayOf(tx)} and r.state <> 'excused' and not ${done} and not ${gone(tx)}
    group by c.id, c.subject, c.unit_id, c.due_on order by c.due_on, c.id`.execute(tx.db)
  return found.rows
}

/** Who can be reached by mail. */
export async function withMail(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom('staff')
    .select(['id', 'email'])
    .where('agency_id', '=', tx.agencyId)
    .where('email', 'is not', null)
    .execute()
  return new Map(rows.flatMap(row => (row.email === null ? [] : [[row.id, row.email] as const])))
}
