// Word files that came back, and the differences found in them. SQL only: no decisions.
import type { Selectable } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { ReportReturnCell } from '#src/platform/database/types.ts'

export const returnById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('report_return as r')
    .innerJoin('plan as p', join => join.onRef('p.agency_id', '=', 'r.agency_id').onRef('p.id', '=', 'r.plan_id'))
    .leftJoin('round as n', join => join.onRef('n.agency_id', '=', 'r.agency_id').onRef('n.id', '=', 'r.round_id'))
    .innerJoin('file as f', join => join.onRef('f.agency_id', '=', 'r.agency_id').onRef('f.id', '=', 'r.file_id'))
    .selectAll('r')
    .select(['p.fiscal_year', 'p.state as plan_state', 'n.state as round_state', 'f.name as file_name'])
    .where('r.agency_id', '=', tx.agencyId)
    .where('r.id', '=', id)
    .executeTakeFirst()

export type ReturnRow = NonNullable<Awaited<ReturnType<typeof returnById>>>

export type CellRow = Selectable<ReportReturnCell>

export const cellsOf = (tx: Tx, returnId: string): Promise<CellRow[]> =>
  tx.db
    .selectFrom('report_return_cell')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('return_id', '=', returnId)
    .orderBy('position')
    .execute()

/** The row as it is now, kept from others until this transaction ends: two who decide at once decide one after the other. */
export const lockCell = (tx: Tx, returnId: string, id: string): Promise<CellRow | undefined> =>
  tx.db
    .selectFrom('report_return_cell')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('return_id', '=', returnId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Newest first, with how much of each still waits. */
export const returnsOf = (tx: Tx, most: number) =>
  tx.db
    .selectFrom('report_return as r')
    .innerJoin('plan as p', join => join.onRef('p.agency_id', '=', 'r.agency_id').onRef('p.id', '=', 'r.plan_id'))
    .innerJoin('file as f', join => join.onRef('f.agency_id', '=', 'r.agency_id').onRef('f.id', '=', 'r.file_id'))
    .select(['r.id', 'r.kind', 'r.at', 'p.fiscal_year', 'f.name as file_name'])
    .select(eb =>
      eb
        .selectFrom('report_return_cell as c')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .whereRef('c.agency_id', '=', 'r.agency_id')
        .whereRef('c.return_id', '=', 'r.id')
        .where('c.state', '=', 'open')
        .as('open'),
    )
    .where('r.agency_id', '=', tx.agencyId)
    .orderBy('r.at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(most)
    .execute()
