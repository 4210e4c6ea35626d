// Vehicles, rooms, what is planned with them and what waits. Whoever shows cases decides which of them the reader may see.
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Resource } from '#src/platform/database/types.ts'
import type { CaseRow, State } from '../../cases/public.ts'
import { KIND } from '../queries.ts'
import type { Kind, Taken } from './rules.ts'

export type ResourceRow = Omit<Selectable<Resource>, 'kind'> & { readonly kind: Kind }

const rows = (tx: Tx) => tx.db.selectFrom('resource').selectAll().where('agency_id', '=', tx.agencyId)
const asResource = (row: Selectable<Resource>): ResourceRow => row as ResourceRow

export async function resourcesOf(tx: Tx, kind?: Kind): Promise<ResourceRow[]> {
  const found = await rows(tx)
    .where('archived_at', 'is', null)
    .$if(kind !== undefined, query => query.where('kind', '=', kind ?? ''))
    .orderBy('kind', 'desc')
    .orderBy('label_th')
    .execute()
  return found.map(asResource)
}

export async function resourceById(tx: Tx, id: string): Promise<ResourceRow | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && asResource(row)
}

/** Held until the end of the transaction: two who plan with it do so one after the other, and none of them sees half a day. */
export async function resourceToHold(tx: Tx, id: string): Promise<ResourceRow | undefined> {
  const row = await rows(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asResource(row)
}

export interface ClosedRow {
  readonly id: string
  readonly resource_id: string
  readonly from_day: string
  readonly to_day: string
  readonly reason: string
}

export async function closedOf(tx: Tx, resourceIds: readonly string[], from: string): Promise<ClosedRow[]> {
  if (resourceIds.length === 0) return []
  return tx.db
    .selectFrom('resource_closed')
    .select(['id', 'resource_id', 'from_day', 'to_day', 'reason'])
    .where('agency_id', '=', tx.agencyId)
    .where('resource_id', 'in', [...resourceIds])
    .where('to_day', '>=', from)
    .where('opened_at', 'is', null)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
}

export interface PlannedRow extends Taken {
  readonly id: string
  readonly resource_id: string
  readonly day: string
  readonly series: string
  readonly number: number | null
  readonly number_year: number | null
  readonly title: string
  readonly state: State
  readonly unit_id: string
  readonly place_words: string
}

/** What counts as planned: everything but what came to nothing, and what a vehicle had done before its day. */
const takesPart = sql`c.state not in ('rejected', 'withdrawn', 'transferred', 'joined')
  and (r.kind = 'room' or c.ended_at is null or (c.ended_at at time zone 'Asia/Bangkok')::date >= c.planned_on)`

export async function plannedWith(
  tx: Tx,
  resourceIds: readonly string[],
  { from, to, except }: { readonly from: string; readonly to: string; readonly except?: string },
): Promise<PlannedRow[]> {
  const found = await sql<PlannedRow>`
    select c.id, c.plan_with as resource_id, c.planned_on as day, c.planned_part as part, c.plan_load as load,
      c.series, c.number, c.number_year, c.title, c.state, c.unit_id, c.place_words
    from case_file c join resource r on r.agency_id = c.agency_id and r.id = c.plan_with
    where c.agency_id = ${tx.agencyId} and c.plan_with = any(${[...resourceIds]}::uuid[])
      and c.planned_on between ${from}::date and ${to}::date and ${takesPart}
      ${except === undefined ? sql`` : sql`and c.id <> ${except}::uuid`}
    order by c.planned_on, c.id`.execute(tx.db)
  return found.rows
}

/** What the form of a case says of plans: read from the version itself, which never changes. */
export async function planKindOf(tx: Tx, { of_kind, version_id }: Pick<CaseRow, 'of_kind' | 'version_id'>) {
  if (of_kind !== KIND) return undefined
  const row = await tx.db
    .selectFrom('form_version')
    .select(sql<Kind | null>`definition ->> 'plan'`.as('kind'))
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', version_id)
    .executeTakeFirst()
  return row?.kind ?? undefined
}

export interface WaitingRow {
  readonly id: string
  readonly series: string
  readonly number: number | null
  readonly number_year: number | null
  readonly title: string
  readonly state: State
  readonly place_words: string
  readonly wanted: string | null
  readonly planned_on: string | null
  readonly due_on: string
}

const MOST_WAITING = 100

/** Open ones of a kind of plan without a day, or with a day and nothing that carries it out; the earliest promise first. */
export async function waitingFor(tx: Tx, kind: Kind, units: readonly string[]): Promise<WaitingRow[]> {
  const found = await sql<WaitingRow>`
    select c.id, c.series, c.number, c.number_year, c.title, c.state, c.place_words, c.answers ->> 'day' as wanted, c.planned_on, c.due_on
    from case_file c join form_version v on v.agency_id = c.agency_id and v.id = c.version_id
    where c.agency_id = ${tx.agencyId} and c.of_kind = ${KIND} and c.ended_at is null
      and (c.planned_on is null or c.plan_with is null)
      and c.unit_id = any(${[...units]}::uuid[]) and v.definition ->> 'plan' = ${kind}
    order by c.due_on, c.id limit ${MOST_WAITING}`.execute(tx.db)
  return found.rows
}
