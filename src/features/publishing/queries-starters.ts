// What was begun from the starter set, as rows. SQL only: no decisions.
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { nameOfStaff } from './queries.ts'
import type { Kind, State } from './schema.ts'

export interface StartRow {
  readonly id: string
  readonly starter: string
  readonly publication_id: string
  readonly title: string
  readonly kind: Kind
  readonly state: State
  readonly shown: boolean
  readonly publish_at: Date | null
  readonly expires_on: string | null
  readonly unit_id: string
  readonly compared_at: Date | null
  /** Empty until somebody did. */
  readonly compared_by: string
  readonly compared_with: string
}

const starts = (tx: Tx) =>
  tx.db
    .selectFrom('publication_start as s')
    .innerJoin('publication as p', join =>
      join.onRef('p.agency_id', '=', 's.agency_id').onRef('p.id', '=', 's.publication_id'),
    )
    .leftJoin('staff as f', join => join.onRef('f.agency_id', '=', 's.agency_id').onRef('f.id', '=', 's.compared_by'))
    .select(['s.id', 's.starter', 's.publication_id', 's.compared_at', 's.compared_with'])
    .select(['p.shown', 'p.publish_at', 'p.expires_on', 'p.unit_id'])
    .select([
      sql<string>`p.draft ->> 'title_th'`.as('title'),
      sql<Kind>`p.kind`.as('kind'),
      sql<State>`p.state`.as('state'),
      sql<string>`${nameOfStaff}`.as('compared_by'),
    ])
    .where('s.agency_id', '=', tx.agencyId)

const standing = (tx: Tx) => starts(tx).where('s.ended_at', 'is', null)

/** One row for each draft that was begun and is still standing. */
export const startsHere = (tx: Tx): Promise<StartRow[]> => standing(tx).orderBy('s.id').execute()

/** Also of one that was withdrawn and taken up again. */
export const startOf = (tx: Tx, publicationId: string): Promise<StartRow | undefined> =>
  starts(tx).where('s.publication_id', '=', publicationId).executeTakeFirst()

/** The manual that was begun from this draft and still stands, whether it is shown yet or not. */
export async function manualBegunFrom(tx: Tx, starter: string): Promise<string | undefined> {
  return (await standing(tx).where('s.starter', '=', starter).executeTakeFirst())?.publication_id
}

/** The draft with this key that is still standing, held until the transaction ends: two who begin it at once wait for each other. */
export async function heldStart(tx: Tx, starter: string): Promise<StartRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.agencyId} begin ${starter}`}, 0))`.execute(tx.db)
  return standing(tx).where('s.starter', '=', starter).executeTakeFirst()
}

export interface TitledManual {
  readonly id: string
  readonly kind: Kind
  readonly title: string
}

/** Manuals that are there or being written, by title. */
export const manualTitles = (tx: Tx): Promise<TitledManual[]> =>
  tx.db
    .selectFrom('publication')
    .select(['id', sql<Kind>`kind`.as('kind'), sql<string>`draft ->> 'title_th'`.as('title')])
    .where('agency_id', '=', tx.agencyId)
    .where('kind', 'in', ['service-manual', 'staff-manual'])
    .where(sql<SqlBool>`(shown or state <> 'withdrawn')`)
    .orderBy('id')
    .limit(1000)
    .execute()
