// Results as the checker of plans compares them with what texts claim.
import type { Tx } from '#src/platform/database/scope.ts'
import { frameworkInForce, frameworksInForce } from './queries-framework.ts'
import { scoreSheets } from './queries-scores.ts'
import { levelOf, type Scores } from './scoring.ts'

export interface CheckedScore extends Scores {
  readonly year: number
  readonly level: string | undefined
  readonly levelStated: string
}

/** How many results the checker looks at: texts speak of this year, the last, and the one before. */
const YEARS = 4

/** Oldest first, each with the level by the rules of its own year. */
export async function checkedScores(tx: Tx): Promise<CheckedScore[]> {
  const sheets = (await scoreSheets(tx)).slice(-YEARS)
  const frameworks = await frameworksInForce(
    tx,
    sheets.map(one => one.year),
  )
  return sheets.map(({ year, total, iit, eit, oit, lines, levelStated }) => {
    const framework = frameworks.get(year)
    const level = framework && levelOf(framework, { total, iit, eit, oit, lines })?.th
    return { year, total, iit, eit, oit, lines, levelStated, level }
  })
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
