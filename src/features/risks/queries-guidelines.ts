// Guidelines with their reviews as rows, and the pieces of evidence that could be their document. SQL only.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { GuidelineKind, ReviewResult } from './schema.ts'

export interface GuidelineRow {
  readonly id: string
  readonly kind: GuidelineKind
  readonly name: string
  readonly unit_id: string
  readonly unit_th: string
  readonly unit_en: string
  readonly in_force_on: string
  readonly review_every_months: number
  readonly url: string
  readonly evidence_id: string | null
  readonly evidence: string | null
  readonly state: 'in-force' | 'ended'
  readonly state_reason: string
  readonly version: number
  readonly last_review: string | null
  readonly last_result: ReviewResult | null
}

async function guidelinesWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<GuidelineRow[]> {
  const found = await sql<GuidelineRow>`
    select g.id, g.kind, g.name, g.unit_id, u.name_th as unit_th, u.name_en as unit_en, g.in_force_on, g.review_every_months, g.url,
      g.evidence_id, e.title as evidence, g.state, g.state_reason, g.version, v.on_day as last_review, v.result as last_result
    from guideline g
    join unit u on u.agency_id = g.agency_id and u.id = g.unit_id
    left join evidence e on e.agency_id = g.agency_id and e.id = g.evidence_id
    left join lateral (
      select n.on_day, n.result from guideline_review n where n.agency_id = g.agency_id and n.guideline_id = g.id
      order by n.on_day desc, n.id desc limit 1) v on true
    where g.agency_id = ${tx.agencyId} and ${condition}
    order by g.state = 'ended', g.in_force_on, g.id`.execute(tx.db)
  return found.rows
}

export const allGuidelines = (tx: Tx) => guidelinesWhere(tx, sql`true`)
export const guidelinesInForce = (tx: Tx) => guidelinesWhere(tx, sql`g.state = 'in-force'`)

export async function guidelineById(tx: Tx, id: string): Promise<GuidelineRow | undefined> {
  const [found] = await guidelinesWhere(tx, sql`g.id = ${id}`)
  return found
}

export const reviewsOf = (tx: Tx, guidelineId: string) =>
  tx.db
    .selectFrom('guideline_review as v')
    .innerJoin('staff as s', join => join.onRef('s.agency_id', '=', 'v.agency_id').onRef('s.id', '=', 'v.by_staff'))
    .select(['v.id', 'v.on_day', 'v.result', 'v.note', 's.title', 's.rank', 's.first_name', 's.last_name', 's.name_en'])
    .where('v.agency_id', '=', tx.agencyId)
    .where('v.guideline_id', '=', guidelineId)
    .orderBy('v.on_day', 'desc')
    .orderBy('v.id', 'desc')
    .execute()

/** Newest first. */
export const documentChoices = (tx: Tx) =>
  tx.db
    .selectFrom('evidence')
    .select(['id', 'title'])
    .where('agency_id', '=', tx.agencyId)
    .where('state', 'in', ['offered', 'accepted'])
    .where('kind', 'in', ['file', 'link'])
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
