// Scores that something entered for people, and what of them can be taken back: only what nobody changed since. Pure.
import type { Scores } from './scoring.ts'

export interface EnteredScores {
  /** `total:total`, `indicator:duty` …; `was` is what stood there before. */
  readonly scores: readonly { readonly key: string; readonly was: number | null; readonly is: number }[]
  readonly level: { readonly was: string; readonly is: string } | null
}

interface Now extends Scores {
  readonly levelStated: string
}

export interface Back {
  readonly total: number | null
  readonly levelStated: string
  readonly lines: Readonly<Record<string, number>>
  readonly back: number
  /** Changed by somebody meanwhile: they stay. */
  readonly stayed: number
}

export function backOf(now: Now, { scores, level }: EnteredScores): Back {
  let { total } = now
  const lines: Record<string, number> = { ...now.lines }
  let back = 0
  for (const { key, was, is } of scores) {
    const value = key === 'total:total' ? total : (lines[key] ?? null)
    if (value !== is) continue
    back++
    if (key === 'total:total') total = was
    else if (was === null) delete lines[key]
    else lines[key] = was
  }
  const levelStated = level && now.levelStated === level.is ? level.was : now.levelStated
  return { total, levelStated, lines, back, stayed: scores.length - back }
}
