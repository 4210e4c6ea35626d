// Enters the scores that were ticked into the result of the year they are of. What stands there already and was not ticked stays.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type EnteredScores, saveScores, scoreSheet } from '../../assessment/public.ts'
import type { Draft } from '../draft.ts'

export interface ScoreChoice {
  readonly key: string
  readonly value: number
  readonly words: string
}

/** The year of the paper, whatever year its plan is taken into. */
export const yearOfScores = (draft: Draft, planYear: number): number => draft.year ?? planYear

/** Scores that have a place: the total, and indicators that the year knows. Of two figures for one thing the first. */
export function scoresToEnter(draft: Draft): ScoreChoice[] {
  const { total, lines } = draft.scores
  const all = [
    ...(total === null ? [] : [{ key: 'total:total', value: total, words: '' }]),
    ...lines.filter(line => line.key !== '').map(({ key, value, words }) => ({ key, value, words })),
  ]
  return all.filter((one, at) => all.findIndex(other => other.key === one.key) === at)
}

/** What was entered, and what stood there before: enough to take it back. */
export async function enterScores(
  tx: Tx,
  draft: Draft,
  year: number,
  ticked: readonly string[],
): Promise<Result<EnteredScores, string>> {
  const chosen = scoresToEnter(draft).filter(one => ticked.includes(one.key))
  if (chosen.length === 0) return ok({ scores: [], level: null })
  const before = await scoreSheet(tx, year)
  const total = chosen.find(one => one.key === 'total:total')
  const lines = Object.fromEntries(chosen.filter(one => one !== total).map(one => [one.key, one.value]))
  const stated = before?.levelStated || (total ? draft.scores.level : '')
  const saved = await saveScores(tx, year, {
    total: total?.value ?? before?.total ?? null,
    iit: before?.iit ?? null,
    eit: before?.eit ?? null,
    oit: before?.oit ?? null,
    level_stated: stated,
    // As the paper prints it; the checker says so where it contradicts the figures.
    level_sure: true,
    source: before?.source ?? '',
    lines: { ...before?.lines, ...lines },
    _version: before?.version ?? 0,
  })
  if (!saved.ok) return no(saved.because)
  const was = (key: string) => (key === 'total:total' ? before?.total : before?.lines[key]) ?? null
  const levelBefore = before?.levelStated ?? ''
  return ok({
    scores: chosen.map(({ key, value }) => ({ key, was: was(key), is: value })),
    level: stated === levelBefore ? null : { was: levelBefore, is: stated },
  })
}
