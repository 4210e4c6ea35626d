// What the public may see of small numbers. Counts of requests name nobody and are shown; how long they took and how they were rated is not
// shown for a few, because whoever knows one of them would learn about the other. What is hidden cannot be worked out from what is shown:
// hidden lines are left out of no total, but at least two lines are hidden whenever one is.
import type { Counts } from '../cases/public.ts'

/** Fewer than that are a few. */
export const FEW = 5

export interface Shown {
  /** Undefined: too few to be told. Null: there is nothing to tell. */
  readonly meanDays: number | null | undefined
  readonly within: number | null | undefined
  readonly rating: number | null | undefined
}

const ended = (counts: Counts): number => counts.done + counts.rejected

function exact(counts: Counts): { [K in keyof Shown]: number | null } {
  const many = ended(counts)
  return {
    meanDays: many === 0 ? null : counts.working_days / many,
    within: many === 0 ? null : (counts.within_time / many) * 100,
    rating: counts.rated === 0 ? null : counts.rating_sum / counts.rated,
  }
}

/** For the office, which knows every case. */
export const shownInside = (counts: Counts): Shown => exact(counts)

/** For the lines of one table with one total. */
export function shownOutside(lines: readonly Counts[]): Shown[] {
  const hideTimes = hidden(lines.map(ended))
  const hideRating = hidden(lines.map(line => line.rated))
  return lines.map((line, at) => {
    const all = exact(line)
    return {
      meanDays: hideTimes.has(at) && all.meanDays !== null ? undefined : all.meanDays,
      within: hideTimes.has(at) && all.within !== null ? undefined : all.within,
      rating: hideRating.has(at) && all.rating !== null ? undefined : all.rating,
    }
  })
}

/** Lines with a few, and where that is only one of them, the next smallest with it: alone it could be had by subtraction. */
export function hidden(counts: readonly number[]): ReadonlySet<number> {
  const filled = counts.map((count, at) => ({ count, at })).filter(({ count }) => count > 0)
  const few = filled.filter(({ count }) => count < FEW)
  if (few.length !== 1) return new Set(few.map(({ at }) => at))
  const next = filled.filter(({ count }) => count >= FEW).sort((a, b) => a.count - b.count)[0]
  return new Set([...few, ...(next ? [next] : [])].map(({ at }) => at))
}

/** The total is shown unless it would give a hidden line away, or is of a few itself. */
export const totalOutside = (total: Counts): Shown => shownOutside([total])[0] ?? exact(total)
