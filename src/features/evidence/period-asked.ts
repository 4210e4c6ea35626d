// The period a page of figures is asked for: `from` and `to` in its address as people write days; without them the running fiscal year.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalHalf, fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Period } from '#src/kernel/period.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { evidenceWords } from './words.ts'

export interface PeriodAsked {
  /** ISO days. */
  readonly from: string
  readonly to: string
  /** Something was typed that is no period. */
  readonly isWrong: boolean
}

const text = ({ from, to }: Period) => ({ from: from.toString(), to: to.toString() })

export function periodAsked(tx: Pick<Tx, 'scope'>, query: URLSearchParams): PeriodAsked {
  const running = text(fiscalYear(fiscalYearOf(todayIn(bangkok, tx.scope.now))))
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''].map(typed => parseDate(typed))
  if (query.get('from') === null && query.get('to') === null) return { ...running, isWrong: false }
  if (!from?.ok || !to?.ok) return { ...running, isWrong: true }
  const days = { from: from.value.toString(), to: to.value.toString() }
  const isSpan = days.from <= days.to && from.value.until(to.value, { largestUnit: 'years' }).years < 20
  return isSpan ? { ...days, isWrong: false } : { ...running, isWrong: true }
}

/** The periods reports ask for: this fiscal year, its halves, the year before. */
export function usualPeriods(now: Date, lang: Lang): { label: string; from: string; to: string }[] {
  const w = evidenceWords(lang).facts
  const year = fiscalYearOf(todayIn(bangkok, now))
  return [
    { label: fill(w.year, { year }), ...text(fiscalYear(year)) },
    { label: fill(w.half1, { year }), ...text(fiscalHalf(year, 1)) },
    { label: fill(w.half2, { year }), ...text(fiscalHalf(year, 2)) },
    { label: fill(w.year, { year: year - 1 }), ...text(fiscalYear(year - 1)) },
  ]
}
