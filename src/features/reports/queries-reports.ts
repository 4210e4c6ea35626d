// Frozen reports as rows. SQL only: no decisions.
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Report } from '#src/platform/database/types.ts'
import type { Kind } from './make-report.ts'
import { isReportState, type ReportState } from './rules.ts'

type Stored = Selectable<Report>
export interface ReportRow extends Omit<Stored, 'state' | 'kind' | 'lang' | 'numerals'> {
  readonly state: ReportState
  readonly kind: Kind
  readonly lang: 'th' | 'en'
  readonly numerals: 'thai' | 'arabic'
}

/** What the checks of the table promise, said to the compiler. */
const isRow = (row: { state: string }): row is ReportRow => isReportState(row.state)

const reports = (tx: Tx) => tx.db.selectFrom('report').selectAll().where('agency_id', '=', tx.agencyId)

export async function reportById(tx: Tx, id: string): Promise<ReportRow | undefined> {
  const row = await reports(tx).where('id', '=', id).executeTakeFirst()
  return row && isRow(row) ? row : undefined
}

/** The row as it is now, kept from others until this transaction ends. */
export async function lockReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  const row = await reports(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && isRow(row) ? row : undefined
}

/** Of a kind and year, newest first. */
export async function reportsOf(tx: Tx, kind: Kind, year: number): Promise<readonly ReportRow[]> {
  const rows = await reports(tx)
    .where('kind', '=', kind)
    .where('fiscal_year', '=', year)
    .orderBy('frozen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.filter(isRow)
}

/** The one that took its place, if one did. */
export const successorOf = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('report')
    .select(['id', 'frozen_at'])
    .where('agency_id', '=', tx.agencyId)
    .where('supersedes', '=', id)
    .executeTakeFirst()

/** Until this transaction ends nobody else of the agency freezes. */
export const lockFreezing = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.agencyId} freeze a report`}, 0))`.execute(tx.db)

/** The reports whose frozen words these papers are. */
export const reportsOfPapers = (tx: Tx, papers: readonly string[]) =>
  tx.db
    .selectFrom('report')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('paper_id', 'in', [...papers])
    .execute()
