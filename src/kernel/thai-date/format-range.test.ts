import fc from 'fast-check'
import { expect, test } from 'vitest'
import { period } from '../period.ts'
import { anyOptions, monthsIn, officeYears, periodIn } from './arbitraries.ts'
import { formatPeriod, type RangeStyle, rangeStyles } from './format-range.ts'
import { parsePeriod } from './parse-period.ts'

test.each([
  ['days', '2026-03-17', '2026-03-19', '17–19 มี.ค. 2569', '17–19 Mar 2026'],
  ['days', '2026-03-17', '2026-03-17', '17 มี.ค. 2569', '17 Mar 2026'],
  ['days', '2026-02-28', '2026-03-03', '28 ก.พ. – 3 มี.ค. 2569', '28 Feb – 3 Mar 2026'],
  ['days', '2025-12-31', '2026-01-02', '31 ธ.ค. 2568 – 2 ม.ค. 2569', '31 Dec 2025 – 2 Jan 2026'],
  ['days-long', '2026-03-17', '2026-03-19', '17–19 มีนาคม 2569', '17–19 March 2026'],
  ['dates', '2024-10-01', '2025-09-30', '1 ต.ค. 2567 – 30 ก.ย. 2568', '1 Oct 2024 – 30 Sep 2025'],
  ['months', '2024-10-01', '2025-09-30', 'ต.ค. 67 – ก.ย. 68', 'Oct 2024 – Sep 2025'],
  ['months', '2024-10-01', '2024-10-31', 'ต.ค. 67', 'Oct 2024'],
  ['months', '2024-10-02', '2025-09-30', '2 ต.ค. 2567 – 30 ก.ย. 2568', '2 Oct 2024 – 30 Sep 2025'],
  ['months-long', '2024-10-01', '2025-09-30', 'ตุลาคม 2567 – กันยายน 2568', 'October 2024 – September 2025'],
] satisfies [RangeStyle, string, string, string, string][])('%s of %s to %s', (style, from, to, thai, english) => {
  expect(formatPeriod(period(from, to), style)).toBe(thai)
  expect(formatPeriod(period(from, to), style, { lang: 'en' })).toBe(english)
})

test('in Thai numerals throughout', () => {
  expect(formatPeriod(period('2026-03-17', '2026-03-19'), 'days', { numerals: 'thai' })).toBe('๑๗–๑๙ มี.ค. ๒๕๖๙')
  expect(formatPeriod(period('2024-10-01', '2025-09-30'), 'months', { numerals: 'thai' })).toBe('ต.ค. ๖๗ – ก.ย. ๖๘')
})

test('every style reads back to the same days', () => {
  fc.assert(
    fc.property(fc.oneof(periodIn(officeYears), monthsIn(officeYears)), anyOptions, (days, options) => {
      for (const style of rangeStyles) {
        const text = formatPeriod(days, style, options)
        expect([text, parsePeriod(text)]).toEqual([text, { ok: true, value: days }])
      }
    }),
  )
})
