// One stretch of days as people type it. What the beginning leaves out (17–19 มี.ค. 2569, ต.ค. – ก.ย. 2568) is taken
// from the end; a missing year of the end is taken from what follows it in a list.
import { Temporal } from 'temporal-polyfill'
import type { Period, PlainDate } from '../period.ts'
import { no, ok, type Result } from '../result.ts'
import { monthNumber } from './months.ts'
import { type DateRefusal, dayOf, eraOf, parseDate } from './parse-date.ts'
import { eraSyntax, readYear } from './year.ts'

export type RangeRefusal = DateRefusal | 'not-a-period' | 'ends-before-it-begins'

type Point = { readonly day?: number; readonly month?: number; readonly year?: number }
type MonthPoint = Point & { readonly month: number }

const pointSyntax = new RegExp(
  `^(?:วันที่ ?)?(?<day>\\d{1,2}(?!\\d))?\\s?(?:เดือน)?\\s?(?:(?<month>[ก-ฮเ-ไa-z][^\\d]*?)\\s?(?:${eraSyntax}?\\s?(?<year>\\d+))?)?$`,
  'i',
)
const separator = / ?[–—~] ?| ?(?:จนถึง|ถึง|\bto\b|\buntil\b) ?| ?- ?/gi

/** Text already plain (Arabic digits, single spaces). `yearAfter` is the CE year to assume for an end without one. */
export function readRange(text: string, yearAfter?: number): Result<Period, RangeRefusal> {
  const single = readPoint(text)
  if (single && isMonthPoint(single)) return resolve(single, single, yearAfter)
  for (const match of text.matchAll(separator)) {
    const from = readPoint(text.slice(0, match.index))
    const to = readPoint(text.slice(match.index + match[0].length))
    if (from && to && isMonthPoint(to) && (from.month !== undefined || to.day !== undefined))
      return resolve(from, to, yearAfter)
  }
  const date = parseDate(text)
  return date.ok || date.because === 'not-a-date' ? no('not-a-period') : date
}

function readPoint(text: string): Point | undefined {
  const date = parseDate(text)
  if (date.ok) return { day: date.value.day, month: date.value.month, year: date.value.year }
  const { day, month, be, ce, year } = pointSyntax.exec(text)?.groups ?? {}
  if (day === undefined && month === undefined) return undefined
  const number = month === undefined ? undefined : monthNumber(month)
  if (month !== undefined && number === undefined) return undefined
  const ceYear =
    year === undefined ? undefined : readYear(year, eraOf(be, ce), /[a-z]/i.test(month ?? '') ? 'refuse' : 'be')
  if (ceYear && !ceYear.ok) return undefined
  return { day: day === undefined ? undefined : Number(day), month: number, year: ceYear?.value }
}

function isMonthPoint(point: Point): point is MonthPoint {
  return point.month !== undefined
}

function resolve(from: Point, to: MonthPoint, yearAfter: number | undefined): Result<Period, RangeRefusal> {
  const endYear = to.year ?? yearAfter
  if (endYear === undefined) return no('year-unclear')
  const month = from.month ?? to.month
  const startYear = from.year ?? (month > to.month ? endYear - 1 : endYear)
  const start = dayOf(startYear, month, from.day ?? 1)
  const end = to.day === undefined ? lastOfMonth(endYear, to.month) : dayOf(endYear, to.month, to.day)
  if (!start.ok) return start
  if (!end.ok) return end
  const isBackward = Temporal.PlainDate.compare(start.value, end.value) > 0
  return isBackward ? no('ends-before-it-begins') : ok({ from: start.value, to: end.value })
}

function lastOfMonth(year: number, month: number): Result<PlainDate, 'no-such-month' | 'no-such-day'> {
  const first = dayOf(year, month, 1)
  return first.ok ? ok(first.value.with({ day: first.value.daysInMonth })) : first
}
