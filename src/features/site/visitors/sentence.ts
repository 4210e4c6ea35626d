// The yearly sentence on visits, put together from the counts; nobody types it (S155).
import { fiscalYearLabel } from '#src/kernel/fiscal-labels.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formatNumber } from '#src/kernel/numerals.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { dayText } from '../../people/public.ts'
import type { Statistics } from '../statistics.ts'
import { siteWords } from '../words.ts'
import { isOver, totalOf, yearOnYear } from './visit-rules.ts'

export function sentenceOfYear(of: Pick<Statistics, 'year' | 'years' | 'today' | 'before'>, lang: Lang): string {
  const w = siteWords(lang).statistics.said
  const year = of.years.find(one => one.year === of.year)
  const label = fiscalYearLabel(of.year, { lang })
  if (!year || totalOf(year) === 0) return fill(w.none, { year: label })
  const over = isOver(of.year, of.today)
  const count = formatNumber(totalOf(year))
  const change = yearOnYear(
    year,
    of.years.find(one => one.year === of.year - 1),
    over,
  )
  const first = over
    ? fill(w.some, { year: label, count })
    : fill(w.soFar, { year: label, count, day: formatDate(of.today, 'short', { lang }) })
  const second =
    change.kind === 'no-year-before'
      ? over
        ? w.noYearBefore
        : w.stillRunning
      : change.kind === 'same'
        ? w.same
        : fill(w[change.kind], { by: formatNumber(change.by), percent: formatNumber(change.percent ?? 0) })
  const carried =
    of.before && of.before.visits > 0
      ? fill(w.before, {
          count: formatNumber(of.before.visits),
          source: of.before.source,
          day: dayText(of.before.read_on, lang),
        })
      : ''
  const isFirst = year.since !== undefined && !of.years.some(one => one.year < of.year && one.since !== undefined)
  const since = isFirst && year.since ? fill(w.since, { day: dayText(year.since, lang) }) : ''
  return [first, second, carried, since].filter(Boolean).join(lang === 'th' ? ' ' : '; ')
}
