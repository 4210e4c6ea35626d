// Visits as rows. SQL only: no decisions.
import { type Selectable, sql } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { Period } from '#src/kernel/period.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { asKeeper, type Tx } from '#src/platform/database/scope.ts'
import type { SiteVisitBefore } from '#src/platform/database/types.ts'

export interface VisitCount {
  readonly agencyId: string
  readonly day: string
  readonly section: string
  readonly lang: Lang
  readonly views: number
  readonly visits: number
}

/** Adds what one process saw, for all agencies at once; processes add up. In the order of the key, so that two never wait for each other. */
export async function addVisits(database: Database, counts: readonly VisitCount[]): Promise<void> {
  const keyOf = (one: VisitCount) => `${one.agencyId} ${one.day} ${one.section} ${one.lang}`
  const rows = counts
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(one => ({
      agency_id: one.agencyId,
      id: newId(),
      on_day: one.day,
      section: one.section,
      lang: one.lang,
      views: one.views,
      visits: one.visits,
    }))
  await asKeeper(database, db =>
    db
      .insertInto('site_visit')
      .values(rows)
      .onConflict(conflict =>
        conflict.columns(['agency_id', 'on_day', 'section', 'lang']).doUpdateSet({
          views: of => of('site_visit.views', '+', of.ref('excluded.views')),
          visits: of => of('site_visit.visits', '+', of.ref('excluded.visits')),
        }),
      )
      .execute(),
  )
}

export interface MonthOfVisits {
  /** The first day of the month. */
  readonly month: string
  readonly first_day: string
  readonly views: number
  readonly visits: number
}

export async function visitsByMonth(tx: Tx): Promise<MonthOfVisits[]> {
  const found = await sql<MonthOfVisits>`
    select date_trunc('month', on_day)::date as month, min(on_day) as first_day, sum(views)::bigint as views, sum(visits)::bigint as visits
    from site_visit where agency_id = ${tx.agencyId} group by 1 order by 1`.execute(tx.db)
  return found.rows
}

export interface SectionOfVisits {
  readonly section: string
  readonly views: number
}

export async function visitsBySection(tx: Tx, { from, to }: Period): Promise<SectionOfVisits[]> {
  const found = await sql<SectionOfVisits>`
    select section, sum(views)::bigint as views from site_visit
    where agency_id = ${tx.agencyId} and on_day >= ${from.toString()}::date and on_day <= ${to.toString()}::date
    group by 1 order by 2 desc, 1`.execute(tx.db)
  return found.rows
}

export type BeforeRow = Selectable<SiteVisitBefore>

export function visitsBefore(tx: Tx): Promise<BeforeRow[]> {
  return tx.db
    .selectFrom('site_visit_before')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('withdrawn_at', 'is', null)
    .orderBy('fiscal_year', 'desc')
    .execute()
}

export function beforeById(tx: Tx, id: string): Promise<BeforeRow | undefined> {
  return tx.db
    .selectFrom('site_visit_before')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
}
