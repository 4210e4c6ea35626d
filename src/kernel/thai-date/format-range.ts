// Periods as people read them, shortened where days share a month or a year: 17–19 มี.ค. 2569, ต.ค. ๖๗ – ก.ย. ๖๘.
// parse-period.ts reads each of them back.
import { type NumeralStyle, toThaiDigits } from '../numerals.ts'
import type { Period, PlainDate } from '../period.ts'
import { type DateOptions, type DateStyle, formatDate } from './format-date.ts'

export const rangeStyles = [
  'days', // 17–19 มี.ค. 2569
  'days-long', // 17–19 มีนาคม 2569
  'dates', // 1 ต.ค. 2567 – 30 ก.ย. 2568, always both dates in full
  'months', // ต.ค. 67 – ก.ย. 68; falls back to days when it does not cover whole months
  'months-long', // ตุลาคม 2567 – กันยายน 2568
] as const

export type RangeStyle = (typeof rangeStyles)[number]

export function formatRange(
  from: PlainDate,
  to: PlainDate,
  style: RangeStyle = 'days',
  options: DateOptions = {},
): string {
  switch (style) {
    case 'dates':
      return joined(formatDate(from, 'short', options), formatDate(to, 'short', options))
    case 'months':
      return isWholeMonths(from, to)
        ? monthRange(from, to, 'month-short', options)
        : dayRange(from, to, 'short', options)
    case 'months-long':
      return isWholeMonths(from, to) ? monthRange(from, to, 'month', options) : dayRange(from, to, 'long', options)
    case 'days':
      return dayRange(from, to, 'short', options)
    case 'days-long':
      return dayRange(from, to, 'long', options)
  }
}

export function formatPeriod({ from, to }: Period, style: RangeStyle = 'days', options: DateOptions = {}): string {
  return formatRange(from, to, style, options)
}

function dayRange(from: PlainDate, to: PlainDate, style: DateStyle, options: DateOptions): string {
  const end = formatDate(to, style, options)
  if (from.equals(to)) return end
  if (from.year !== to.year) return joined(formatDate(from, style, options), end)
  if (from.month !== to.month) return joined(withoutYear(formatDate(from, style, options)), end)
  return `${numeral(from.day, options)}–${end}`
}

function monthRange(from: PlainDate, to: PlainDate, style: DateStyle, options: DateOptions): string {
  const isOneMonth = from.year === to.year && from.month === to.month
  const end = formatDate(to, style, options)
  return isOneMonth ? end : joined(formatDate(from, style, options), end)
}

export function isWholeMonths(from: PlainDate, to: PlainDate): boolean {
  return from.day === 1 && to.day === to.daysInMonth
}

function joined(from: string, to: string): string {
  return from === to ? to : `${from} – ${to}`
}

// Of the short and long styles the year is the last word.
function withoutYear(text: string): string {
  return text.slice(0, text.lastIndexOf(' '))
}

function numeral(n: number, { numerals, lang = 'th' }: { numerals?: NumeralStyle; lang?: string }): string {
  return numerals === 'thai' && lang === 'th' ? toThaiDigits(String(n)) : String(n)
}
