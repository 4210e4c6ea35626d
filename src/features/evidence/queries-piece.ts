// What the page of one piece shows beside the piece. SQL only: no decisions.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'

export interface TopicRow {
  readonly id: string
  readonly topic: string
  readonly component: string
}

export function topicsOf(tx: Tx, evidenceId: string): Promise<TopicRow[]> {
  return tx.db
    .selectFrom('evidence_topic')
    .select(['id', 'topic', 'component'])
    .where('agency_id', '=', tx.agencyId)
    .where('evidence_id', '=', evidenceId)
    .where('removed_at', 'is', null)
    .orderBy('topic')
    .orderBy('component')
    .execute()
}

export interface CheckRow {
  readonly at: Date
  readonly status: number | null
  readonly problem: string
}

const DAYS = 30

/** The last thirty days, oldest first. */
export function checksOf(tx: Tx, evidenceId: string): Promise<CheckRow[]> {
  const since = new Date(tx.scope.now.getTime() - DAYS * 86_400_000)
  return tx.db
    .selectFrom('link_check')
    .select(['at', 'status', 'problem'])
    .where('agency_id', '=', tx.agencyId)
    .where('evidence_id', '=', evidenceId)
    .where('at', '>', since)
    .orderBy('id')
    .execute()
}

export interface VersionRow {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly offered_at: Date
}

/** All that replaced or were replaced by a piece, oldest first, itself among them. */
export async function chainOf(tx: Tx, evidenceId: string): Promise<VersionRow[]> {
  const found = await sql<VersionRow>`
    with recursive older as (
      select id, replaces_id from evidence where agency_id = ${tx.agencyId} and id = ${evidenceId}
      union
      select e.id, e.replaces_id from evidence e join older o on e.agency_id = ${tx.agencyId} and e.id = o.replaces_id
    ), whole as (
      select id from older
      union
      select e.id from evidence e join whole w on e.agency_id = ${tx.agencyId} and e.replaces_id = w.id
    )
    select e.id, e.title, e.state, e.offered_at from evidence e join whole w on w.id = e.id
    where e.agency_id = ${tx.agencyId} order by e.id`.execute(tx.db)
  return found.rows
}
