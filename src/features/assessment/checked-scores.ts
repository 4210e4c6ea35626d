// Results as the checker of plans compares them with what texts claim.
import type { Tx } from '#src/platform/database/scope.ts'
import { frameworkInForce } from './queries-framework.ts'
import { scoreSheets } from './queries-scores.ts'
import { levelOf, type Scores } from './scoring.ts'

export interface CheckedScore extends Scores {
  readonly year: number
  readonly level: string | undefined
  readonly levelStated: string
}

/** Oldest first. The rule of levels is the same for all years known so far; the newest year's framework decides. */
export async function checkedScores(tx: Tx): Promise<CheckedScore[]> {
  const sheets = await scoreSheets(tx)
  const newest = sheets.at(-1)
  const framework = newest && (await frameworkInForce(tx, newest.year))
  return sheets.map(({ year, total, iit, eit, oit, lines, levelStated }) => ({
    year,
    total,
    iit,
    eit,
    oit,
    lines,
    levelStated,
    level: framework && levelOf(framework, { total, iit, eit, oit, lines })?.th,
  }))
}

export interface LastScore {
  readonly year: number
  readonly total: number
  readonly level: { readonly th: string; readonly en: string }
}

/** What the office home shows: the newest year that has a total. */
export async function lastScore(tx: Tx): Promise<LastScore | undefined> {
  const sheet = (await scoreSheets(tx)).filter(one => one.total !== null).at(-1)
  if (!sheet || sheet.total === null) return undefined
  const framework = await frameworkInForce(tx, sheet.year)
  const level = framework && levelOf(framework, sheet)
  return {
    year: sheet.year,
    total: sheet.total,
    level: level ? { th: level.th, en: level.en } : { th: sheet.levelStated, en: sheet.levelStated },
  }
}
