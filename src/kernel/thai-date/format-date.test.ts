import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { toArabicDigits } from '../numerals.ts'
import { anyOptions, anyYear, dateIn, officeYears } from './arbitraries.ts'
import { type DateStyle, dateStyles, formatDate } from './format-date.ts'
import { parseDate } from './parse-date.ts'
import { parsePeriod } from './parse-period.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

test.each([
  ['full', '2026-04-28', 'วันที่ ๒๘ เมษายน พ.ศ. ๒๕๖๙', '28 April 2026'],
  ['with-month-word', '2023-03-17', 'วันที่ ๑๗ เดือน มีนาคม พ.ศ. ๒๕๖๖', '17 March 2023'],
  ['long-era', '2026-04-28', '๒๘ เมษายน พ.ศ. ๒๕๖๙', '28 April 2026'],
  ['long', '2025-03-17', '๑๗ มีนาคม ๒๕๖๘', '17 March 2025'],
  ['short', '2026-04-28', '๒๘ เม.ย. ๒๕๖๙', '28 Apr 2026'],
  ['short2', '2026-04-28', '๒๘ เม.ย. ๖๙', '28 Apr 2026'],
  ['weekday', '2026-04-21', 'อังคารที่ ๒๑ เมษายน ๒๕๖๙', 'Tuesday 21 April 2026'],
  ['month', '2026-04-28', 'เมษายน ๒๕๖๙', 'April 2026'],
  ['month-short', '2026-04-28', 'เม.ย. ๖๙', 'Apr 2026'],
  ['month-short4', '2026-04-28', 'เม.ย. ๒๕๖๙', 'Apr 2026'],
  ['month-of', '2026-04-28', 'เดือนเมษายน พ.ศ. ๒๕๖๙', 'April 2026'],
  ['iso', '2026-04-28', '2026-04-28', '2026-04-28'],
] satisfies [DateStyle, string, string, string][])('%s', (style, iso, thai, english) => {
  expect(formatDate(day(iso), style, { numerals: 'thai' })).toBe(thai)
  expect(formatDate(day(iso), style)).toBe(style === 'iso' ? iso : toArabicDigits(thai))
  expect(formatDate(day(iso), style, { lang: 'en' })).toBe(english)
})

test('the era can be set against the habit of the language', () => {
  expect(formatDate(day('2026-04-28'), 'full', { lang: 'en', era: 'be' })).toBe('28 April B.E. 2569')
  expect(formatDate(day('2026-04-28'), 'short', { lang: 'en', era: 'be' })).toBe('28 Apr 2569')
  expect(formatDate(day('2026-04-28'), 'full', { era: 'ce' })).toBe('วันที่ 28 เมษายน ค.ศ. 2026')
  expect(formatDate(day('2026-04-28'), 'short2', { era: 'ce' })).toBe('28 เม.ย. 2026')
  expect(formatDate(day('1950-04-28'), 'short2')).toBe('28 เม.ย. 2493')
})

const isMonthStyle = (style: DateStyle) => style.startsWith('month')

test('every style of a day reads back to the day', () => {
  const styles = dateStyles.filter(style => !isMonthStyle(style))
  fc.assert(
    fc.property(dateIn(anyYear), anyOptions, (date, options) => {
      for (const style of styles) {
        const text = formatDate(date, style, options)
        expect([text, parseDate(text)]).toEqual([text, { ok: true, value: date }])
      }
    }),
  )
})

test('every style of a month reads back to its first and last day', () => {
  fc.assert(
    fc.property(dateIn(officeYears), anyOptions, (date, options) => {
      for (const style of dateStyles.filter(isMonthStyle)) {
        const text = formatDate(date, style, options)
        const month = { from: date.with({ day: 1 }), to: date.with({ day: date.daysInMonth }) }
        expect([text, parsePeriod(text)]).toEqual([text, { ok: true, value: month }])
      }
    }),
  )
})
