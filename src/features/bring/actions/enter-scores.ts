// Enters the scores that were ticked into the result of a year. What stands there already and was not ticked stays.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { saveScores, scoreSheet } from '../../assessment/public.ts'
import type { Draft } from '../draft.ts'

export interface ScoreChoice {
  readonly key: string
  readonly value: number
  readonly words: string
}

/** Scores that have a place: the total, and indicators that the year knows. Of two figures for one thing the first. */
export function scoresToEnter(draft: Draft): ScoreChoice[] {
  const { total, lines } = draft.scores
  const all = [
    ...(total === null ? [] : [{ key: 'total:total', value: total, words: '' }]),
    ...lines.filter(line => line.key !== '').map(({ key, value, words }) => ({ key, value, words })),
  ]
  return all.filter((one, at) => all.findIndex(other => other.key === one.key) === at)
}

/** How many were entered. */
export async function enterScores(
  tx: Tx,
  draft: Draft,
  year: number,
  ticked: readonly string[],
): Promise<Result<number, string>> {
  const chosen = scoresToEnter(draft).filter(one => ticked.includes(one.key))
  if (chosen.length === 0) return ok(0)
  const before = await scoreSheet(tx, year)
  const total = chosen.find(one => one.key === 'total:total')
  const lines = Object.fromEntries(chosen.filter(one => one !== total).map(one => [one.key, one.value]))
  const saved = await saveScores(tx, year, {
    total: total?.value ?? before?.total ?? null,
    iit: before?.iit ?? null,
    eit: before?.eit ?? null,
    oit: before?.oit ?? null,
    level_stated: before?.levelStated || (total ? draft.scores.level : ''),
    // As the paper prints it; the checker says so where it contradicts the figures.
    level_sure: true,
    source: before?.source ?? '',
    lines: { ...before?.lines, ...lines },
    _version: before?.version ?? 0,
  })
  return saved.ok ? ok(chosen.length) : no(saved.because)
}
