// Periods of a draft, line by line as typed: their days in a year, and the same lines in another year. Pure.
import type { Period } from '#src/kernel/period.ts'
import { formatPeriod } from '#src/kernel/thai-date/format-range.ts'
import { parsePeriodText } from '#src/kernel/thai-date/parse-period.ts'
import { periodsOf } from '#src/kernel/thai-date/period-text.ts'
import { linesOf } from '../measures/public.ts'

export const unreadLines = (periods: string): string[] => linesOf(periods).filter(line => !parsePeriodText(line).ok)

export const daysIn = (periods: string, year: number): Period[] =>
  linesOf(periods).flatMap(line => {
    const read = parsePeriodText(line)
    return read.ok ? [...periodsOf(read.value, year)] : []
  })

export const lastDay = (periods: readonly Period[]): string | undefined =>
  periods
    .map(one => one.to.toString())
    .sort()
    .at(-1)

/** Lines without days are left; with `years` the days of the others are so many years later. */
export function linesFor(periods: string, year: number, years: number): string {
  const kept = linesOf(periods).filter(line => parsePeriodText(line).ok)
  if (years === 0) return kept.join('\n')
  return kept
    .flatMap(line => {
      const read = parsePeriodText(line)
      if (!read.ok) return []
      // A phrase without a year means the year of its plan, whichever that is.
      if ('year' in read.value ? read.value.year === undefined : isPhrase(read.value.kind)) return [line]
      return periodsOf(read.value, year).map(one => formatPeriod(later(one, years), 'months'))
    })
    .join('\n')
}

const isPhrase = (kind: string) => kind === 'fiscal-year' || kind === 'quarter' || kind === 'round'

const later = ({ from, to }: Period, years: number): Period => {
  const end = to.add({ years })
  return { from: from.add({ years }), to: to.day === to.daysInMonth ? end.with({ day: end.daysInMonth }) : end }
}
