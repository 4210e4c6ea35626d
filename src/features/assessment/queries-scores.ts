// Results by year and findings as rows. SQL only: no decisions.
import type { Tx } from '#src/platform/database/scope.ts'
import type { Scores } from './scoring.ts'

export interface ScoreSheet extends Scores {
  readonly id: string
  readonly year: number
  readonly levelStated: string
  readonly source: string
  readonly version: number
}

/** Every year's result with its lines, oldest first; a year from which everything was taken out again has none. */
export async function scoreSheets(tx: Tx): Promise<ScoreSheet[]> {
  return (await storedSheets(tx)).filter(sheet => !isEmpty(sheet))
}

export const isEmpty = ({ total, iit, eit, oit, lines }: Scores): boolean =>
  [total, iit, eit, oit].every(one => one === null) && Object.keys(lines).length === 0

/** Two statements, however many years there are. */
async function storedSheets(tx: Tx): Promise<ScoreSheet[]> {
  const sheets = await tx.db
    .selectFrom('score_sheet')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .orderBy('year')
    .execute()
  const lines = await tx.db
    .selectFrom('score_line')
    .select(['sheet_id', 'kind', 'key', 'score'])
    .where('agency_id', '=', tx.agencyId)
    .where('removed_at', 'is', null)
    .execute()
  const of = Map.groupBy(lines, line => line.sheet_id)
  return sheets.map(sheet => ({
    id: sheet.id,
    year: sheet.year,
    total: sheet.total,
    iit: sheet.iit,
    eit: sheet.eit,
    oit: sheet.oit,
    levelStated: sheet.level_stated,
    source: sheet.source,
    version: sheet.version,
    lines: Object.fromEntries((of.get(sheet.id) ?? []).map(line => [`${line.kind}:${line.key}`, line.score])),
  }))
}

export async function scoreSheet(tx: Tx, year: number): Promise<ScoreSheet | undefined> {
  return (await scoreSheets(tx)).find(sheet => sheet.year === year)
}

/** As the table holds it, empty or not: whoever writes needs its version. */
export async function storedSheet(tx: Tx, year: number): Promise<ScoreSheet | undefined> {
  return (await storedSheets(tx)).find(sheet => sheet.year === year)
}

export const findingsOf = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('finding')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('year', '=', year)
    .orderBy('id')
    .execute()

export type FindingRow = Awaited<ReturnType<typeof findingsOf>>[number]

export const findingById = (tx: Tx, id: string) =>
  tx.db.selectFrom('finding').selectAll().where('agency_id', '=', tx.agencyId).where('id', '=', id).executeTakeFirst()

/** Those that no measure answers yet, of every year. */
export const openFindings = (tx: Tx) =>
  tx.db
    .selectFrom('finding')
    .select(['id', 'year', 'finding'])
    .where('agency_id', '=', tx.agencyId)
    .where('state', '=', 'open')
    .orderBy('year', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
