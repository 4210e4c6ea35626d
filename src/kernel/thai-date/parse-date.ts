// Reads one day as people type it: every style of format-date.ts, ISO, 28/4/2569, 28-04-69, with Thai or Arabic digits,
// BE or CE, stray spaces and missing dots. A refusal says what is wrong, because it is shown at the field.
import { Temporal } from 'temporal-polyfill'
import { toArabicDigits } from '../numerals.ts'
import type { PlainDate } from '../period.ts'
import { no, ok, type Result } from '../result.ts'
import { monthNumber, weekdayNumber, weekdaySyntax } from './months.ts'
import { type Era, eraSyntax, readYear } from './year.ts'

export type DateRefusal = 'not-a-date' | 'no-such-day' | 'no-such-month' | 'year-unclear' | 'weekday-differs'

const dayFirst = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d+)$/
const yearFirst = /^(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})$/
const inWords = new RegExp(
  `^(?:เมื่อ|ณ)?\\s?(?:วัน)?(?:(?<weekday>${weekdaySyntax}),?)?\\s?(?:ที่)?\\s?(?<day>\\d{1,2})\\s?(?:เดือน)?\\s?(?<month>[ก-ฮเ-ไa-z][^\\d]*?)\\s?${eraSyntax}?\\s?(?<year>\\d+)$`,
  'i',
)
const monthFirst = /^(?<month>[a-z]+\.?) (?<day>\d{1,2}),? (?<year>\d+)$/i

export function parseDate(text: string): Result<PlainDate, DateRefusal> {
  const typed = plain(text)
  if (typed.length > 80) return no('not-a-date')
  const numbers = dayFirst.exec(typed)
  if (numbers) return fromNumbers(numbers[3], numbers[2], numbers[1])
  const iso = yearFirst.exec(typed)
  if (iso) return fromNumbers(iso[1], iso[2], iso[3])
  const words = (monthFirst.exec(typed) ?? inWords.exec(typed))?.groups
  return words ? fromWords(words) : no('not-a-date')
}

function fromNumbers(year = '', month = '', day = ''): Result<PlainDate, DateRefusal> {
  const ceYear = readYear(year)
  return ceYear.ok ? dayOf(ceYear.value, Number(month), Number(day)) : ceYear
}

function fromWords({ weekday, day, month = '', be, ce, year = '' }: Partial<Record<string, string>>) {
  const number = monthNumber(month)
  if (number === undefined) return no('no-such-month')
  const ceYear = readYear(year, eraOf(be, ce), /[a-z]/i.test(month) ? 'refuse' : 'be')
  if (!ceYear.ok) return ceYear
  const date = dayOf(ceYear.value, number, Number(day))
  const differs = date.ok && weekday !== undefined && date.value.dayOfWeek !== weekdayNumber(weekday)
  return differs ? no('weekday-differs') : date
}

export function eraOf(be: string | undefined, ce: string | undefined): Era | undefined {
  return be ? 'be' : ce ? 'ce' : undefined
}

export function dayOf(year: number, month: number, day: number): Result<PlainDate, 'no-such-month' | 'no-such-day'> {
  if (month < 1 || month > 12) return no('no-such-month')
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day >= 1 && day <= first.daysInMonth ? ok(first.with({ day })) : no('no-such-day')
}

/** Arabic digits, single spaces, nothing invisible. */
export function plain(text: string): string {
  return toArabicDigits(text.normalize('NFC'))
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
