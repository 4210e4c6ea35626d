// Risks with their units, measures and follow-ups as rows. SQL only: no decisions.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FollowUpRound, RiskKind, RiskState } from './schema.ts'

export interface RiskRow {
  readonly id: string
  readonly fiscal_year: number
  readonly kind: RiskKind
  readonly mission: string
  readonly unit_id: string
  readonly unit_th: string
  readonly unit_en: string
  /** Units that own it together with the main one. */
  readonly joint: readonly { readonly id: string; readonly th: string; readonly en: string }[]
  readonly event: string
  readonly cause: string
  readonly existing_control: string
  readonly likelihood: number | null
  readonly impact: number | null
  readonly treatment: string
  readonly from_day: string | null
  readonly to_day: string | null
  readonly indicator: string
  readonly residual_likelihood: number | null
  readonly residual_impact: number | null
  readonly state: RiskState
  readonly state_reason: string
  readonly assessed_on: string | null
  readonly carried_from: string | null
  readonly version: number
  /** Active measures that keep it small. */
  readonly measures: readonly string[]
  /** Newest first. */
  readonly follow_ups: readonly {
    readonly on: string
    readonly round: FollowUpRound
    readonly likelihood: number
    readonly impact: number
  }[]
}

async function risksWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<RiskRow[]> {
  const found = await sql<RiskRow>`
    select r.id, r.fiscal_year, r.kind, r.mission, r.unit_id, u.name_th as unit_th, u.name_en as unit_en, r.event, r.cause, r.existing_control,
      r.likelihood, r.impact, r.treatment, r.from_day, r.to_day, r.indicator, r.residual_likelihood, r.residual_impact, r.state,
      r.state_reason, r.assessed_on, r.carried_from, r.version,
      coalesce((select jsonb_agg(jsonb_build_object('id', j.unit_id, 'th', o.name_th, 'en', o.name_en) order by o.position, o.id)
        from risk_unit j join unit o on o.agency_id = j.agency_id and o.id = j.unit_id
        where j.agency_id = r.agency_id and j.risk_id = r.id and j.removed_at is null), '[]') as joint,
      coalesce((select jsonb_agg(l.measure_id order by m.position, m.id)
        from risk_measure l join measure m on m.agency_id = l.agency_id and m.id = l.measure_id and m.state = 'active'
        where l.agency_id = r.agency_id and l.risk_id = r.id and l.removed_at is null), '[]') as measures,
      coalesce((select jsonb_agg(jsonb_build_object('on', f.on_day, 'round', f.round, 'likelihood', f.residual_likelihood,
          'impact', f.residual_impact) order by f.on_day desc, f.id desc)
        from risk_follow_up f where f.agency_id = r.agency_id and f.risk_id = r.id), '[]') as follow_ups
    from risk r join unit u on u.agency_id = r.agency_id and u.id = r.unit_id
    where r.agency_id = ${tx.agencyId} and ${condition}
    order by r.id`.execute(tx.db)
  return found.rows
}

export const risksOfYear = (tx: Tx, year: number) => risksWhere(tx, sql`r.fiscal_year = ${year}`)

export async function riskById(tx: Tx, id: string): Promise<RiskRow | undefined> {
  const [found] = await risksWhere(tx, sql`r.id = ${id}`)
  return found
}

/** Judged, not closed, and very high by the thresholds of their year; one statement, because the office home asks it. */
export const veryHighRisks = (tx: Tx, shippedFrom: number) =>
  risksWhere(
    tx,
    sql`r.state in ('assessed', 'monitored') and r.likelihood * r.impact >= coalesce((
      select t.very_high_from from risk_level_setting t where t.agency_id = r.agency_id and t.fiscal_year <= r.fiscal_year
      order by t.fiscal_year desc, t.id desc limit 1), ${shippedFrom})`,
  )

/** Of a year, open, and not taken over into another year yet. */
export const risksToCarry = (tx: Tx, from: number) =>
  risksWhere(
    tx,
    sql`r.fiscal_year = ${from} and r.state <> 'closed' and not exists (
      select 1 from risk n where n.agency_id = r.agency_id and n.carried_from = r.id)`,
  )

export async function riskYears(tx: Tx): Promise<number[]> {
  const found = await tx.db
    .selectFrom('risk')
    .select('fiscal_year')
    .distinct()
    .where('agency_id', '=', tx.agencyId)
    .orderBy('fiscal_year', 'desc')
    .execute()
  return found.map(row => row.fiscal_year)
}

export const followUpsOf = (tx: Tx, riskId: string) =>
  tx.db
    .selectFrom('risk_follow_up as f')
    .innerJoin('staff as s', join => join.onRef('s.agency_id', '=', 'f.agency_id').onRef('s.id', '=', 'f.by_staff'))
    .select([
      'f.id',
      'f.on_day',
      'f.round',
      'f.done',
      'f.residual_likelihood',
      'f.residual_impact',
      's.title',
      's.rank',
      's.first_name',
      's.last_name',
      's.name_en',
    ])
    .where('f.agency_id', '=', tx.agencyId)
    .where('f.risk_id', '=', riskId)
    .orderBy('f.on_day', 'desc')
    .orderBy('f.id', 'desc')
    .execute()

/** What became of a risk in the year after it. */
export const carriedTo = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('risk')
    .select(['id', 'fiscal_year'])
    .where('agency_id', '=', tx.agencyId)
    .where('carried_from', '=', id)
    .executeTakeFirst()

/** Measures of the next plan that continue those of the last one. */
export async function continuedMeasures(tx: Tx, ids: readonly string[], year: number): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await tx.db
    .selectFrom('measure as m')
    .innerJoin('plan as p', join => join.onRef('p.agency_id', '=', 'm.agency_id').onRef('p.id', '=', 'm.plan_id'))
    .select(['m.id', 'm.origin_id'])
    .where('m.agency_id', '=', tx.agencyId)
    .where('m.origin_id', 'in', [...ids])
    .where('m.state', '=', 'active')
    .where('p.fiscal_year', '=', year)
    .where('p.state', '<>', 'undone')
    .execute()
  return new Map(found.map(row => [row.origin_id ?? '', row.id]))
}
