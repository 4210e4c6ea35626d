// The operation plan, its projects with their newest report, and all reports of one. SQL only: no decisions.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Reported } from './rules.ts'
import type { Status } from './schema.ts'

export interface ProjectRow {
  readonly id: string
  readonly plan_id: string
  readonly fiscal_year: number
  readonly strategy: string
  readonly name: string
  readonly target: string
  readonly budget: number
  readonly budget_source: string
  readonly place: string
  readonly unit_id: string
  readonly unit_th: string
  readonly unit_en: string
  readonly from: string
  readonly to: string
  readonly isCancelled: boolean
  readonly cancelled_why: string
  readonly version: number
  readonly last: (Reported & { readonly result: string; readonly obstacle: string }) | undefined
}

type Stored = Omit<ProjectRow, 'last'> & {
  readonly on_day: string | null
  readonly status: Status | null
  readonly percent: number | null
  readonly spent: number | null
  readonly result: string | null
  readonly obstacle: string | null
}

/** `until`: reports of later days are as if they were not yet written. */
async function projectsWhere(tx: Tx, condition: RawBuilder<unknown>, until?: string): Promise<ProjectRow[]> {
  const found = await sql<Stored>`
    select p.id, p.plan_id, l.fiscal_year, p.strategy, p.name, p.target, p.budget_satang as budget, p.budget_source, p.place, p.unit_id,
      u.name_th as unit_th, u.name_en as unit_en, p.from_day as "from", p.to_day as "to", p.cancelled_at is not null as "isCancelled",
      p.cancelled_why, p.version, g.on_day, g.status, g.percent, g.spent_satang as spent, g.result, g.obstacle
    from operation_project p
    join operation_plan l on l.agency_id = p.agency_id and l.id = p.plan_id
    join unit u on u.agency_id = p.agency_id and u.id = p.unit_id
    left join lateral (
      select on_day, status, percent, spent_satang, result, obstacle from operation_progress
      where agency_id = p.agency_id and project_id = p.id and ${until === undefined ? sql`true` : sql`on_day <= ${until}`}
      order by on_day desc, id desc limit 1) g on true
    where p.agency_id = ${tx.agencyId} and ${condition}
    order by p.position, p.id`.execute(tx.db)
  return found.rows.map(({ on_day, status, percent, spent, result, obstacle, ...project }) => ({
    ...project,
    last:
      on_day === null || status === null
        ? undefined
        : {
            onDay: on_day,
            status,
            percent: percent ?? 0,
            spent: spent ?? 0,
            result: result ?? '',
            obstacle: obstacle ?? '',
          },
  }))
}

export const projectsOfPlan = (tx: Tx, planId: string, until?: string) =>
  projectsWhere(tx, sql`p.plan_id = ${planId}`, until)

export async function projectById(tx: Tx, id: string): Promise<ProjectRow | undefined> {
  const [found] = await projectsWhere(tx, sql`p.id = ${id}`)
  return found
}

/** Begun, not cancelled, and not older than the year before: whoever waits for a report is among them. */
export const projectsBegun = (tx: Tx, today: string, fromYear: number) =>
  projectsWhere(tx, sql`p.cancelled_at is null and p.from_day <= ${today} and l.fiscal_year >= ${fromYear}`)

const plans = (tx: Tx) =>
  tx.db
    .selectFrom('operation_plan')
    .select(['id', 'fiscal_year', 'name', 'approved_ref', 'approved_on', 'version'])
    .where('agency_id', '=', tx.agencyId)

export type PlanRow = Awaited<ReturnType<typeof plansOf>>[number]
export const plansOf = (tx: Tx) => plans(tx).orderBy('fiscal_year', 'desc').execute()
export const planById = (tx: Tx, id: string) => plans(tx).where('id', '=', id).executeTakeFirst()

export const reportsOf = (tx: Tx, projectId: string) =>
  tx.db
    .selectFrom('operation_progress as g')
    .innerJoin('staff as s', join => join.onRef('s.agency_id', '=', 'g.agency_id').onRef('s.id', '=', 'g.by_staff'))
    .select([
      'g.id',
      'g.on_day',
      'g.status',
      'g.percent',
      'g.spent_satang',
      'g.result',
      'g.obstacle',
      's.title',
      's.rank',
      's.first_name',
      's.last_name',
      's.name_en',
    ])
    .where('g.agency_id', '=', tx.agencyId)
    .where('g.project_id', '=', projectId)
    .orderBy('g.on_day', 'desc')
    .orderBy('g.id', 'desc')
    .execute()

export async function lastPosition(tx: Tx, planId: string): Promise<number> {
  const found = await tx.db
    .selectFrom('operation_project')
    .select(row => row.fn.max('position').as('last'))
    .where('agency_id', '=', tx.agencyId)
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return found?.last ?? 0
}
