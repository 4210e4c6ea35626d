import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyYear, dateIn, officeYears, textNear } from './arbitraries.ts'
import { formatDate } from './format-date.ts'
import { monthNames } from './months.ts'
import { parseDate } from './parse-date.ts'

const read = (text: string) => {
  const result = parseDate(text)
  return result.ok ? result.value.toString() : result.because
}

test.each([
  ['วันที่ ๒๐ เดือนเมษายน พ.ศ.๒๕๖๖', '2023-04-20'],
  ['ดำเนินการ', 'not-a-date'],
  ['เมื่อวันที่ ๓๐ เดือน ตุลาคม พ.ศ. ๒๕๖๖', '2023-10-30'],
  ['๑ ต.ค. ๒๕๖๗', '2024-10-01'],
  ['1ต.ค.2567', '2024-10-01'],
  ['1 ต.ค 67', '2024-10-01'],
  ['1 ตค 67', '2024-10-01'],
  ['  28   เม.ย.  2569 ', '2026-04-28'],
  ['28\u00a0เมษายน\u200b 2569', '2026-04-28'],
  ['28 เมษา 69', '2026-04-28'],
  ['28/4/2569', '2026-04-28'],
  ['28/04/2026', '2026-04-28'],
  ['28-04-69', '2026-04-28'],
  ['28/4/43', '2000-04-28'],
  ['28.4.2569', '2026-04-28'],
  ['๒๘ / ๔ / ๒๕๖๙', '2026-04-28'],
  ['2026-04-28', '2026-04-28'],
  ['2569-04-28', '2026-04-28'],
  ['28 เมษายน 2026', '2026-04-28'],
  ['28 เมษายน ค.ศ. 2026', '2026-04-28'],
  ['วันอังคารที่ 28 เมษายน 2569', '2026-04-28'],
  ['Tuesday, 28 April 2026', '2026-04-28'],
  ['April 28, 2026', '2026-04-28'],
  ['28 Sept 2026', '2026-09-28'],
  ['29 กุมภาพันธ์ 2567', '2024-02-29'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['29 กุมภาพันธ์ 2569', 'no-such-day'],
  ['31/6/2569', 'no-such-day'],
  ['0/1/2569', 'no-such-day'],
  ['28/13/2569', 'no-such-month'],
  ['2569-00-01', 'no-such-month'],
  ['28 เมสายน 2569', 'no-such-month'],
  ['วันพุธที่ 28 เมษายน 2569', 'weekday-differs'],
  ['28/4/26', 'year-unclear'],
  ['28/4/42', 'year-unclear'],
  ['28 Apr 26', 'year-unclear'],
  ['28 เมษายน 256', 'year-unclear'],
  ['28 เมษายน 25690', 'year-unclear'],
  ['28 เมษายน 1200', 'year-unclear'],
  ['28 เมษายน ค.ศ. 69', 'year-unclear'],
  ['เมษายน 2569', 'not-a-date'],
  ['28 เมษายน', 'not-a-date'],
  ['', 'not-a-date'],
])('%s is refused: %s', (text, code) => {
  expect(read(text)).toBe(code)
})

test('numbers with any separator, two or four digits, read back', () => {
  fc.assert(
    fc.property(dateIn(officeYears), fc.constantFrom('/', '-', '.', ' / '), (date, mark) => {
      const buddhist = date.year + 543
      expect(read([date.day, date.month, buddhist].join(mark))).toBe(date.toString())
      expect(read([date.day, date.month, date.year].join(mark))).toBe(date.toString())
      const short = String(buddhist).slice(2)
      expect(read([date.day, date.month, short].join(mark))).toBe(
        Number(short) >= 43 ? date.toString() : 'year-unclear',
      )
    }),
  )
})

test('every day that a calendar lacks is refused as such', () => {
  const impossible = fc
    .tuple(dateIn(anyYear), fc.integer({ min: 29, max: 31 }))
    .filter(([date, dayNumber]) => dayNumber > date.daysInMonth)
  fc.assert(
    fc.property(impossible, ([date, dayNumber]) => {
      expect(read(`${dayNumber} ${monthNames.th.long[date.month - 1]} ${date.year + 543}`)).toBe('no-such-day')
    }),
  )
})

test('spaces and dots do not matter', () => {
  fc.assert(
    fc.property(dateIn(officeYears), date => {
      const text = formatDate(date, 'short')
      expect(read(text.replaceAll(' ', ''))).toBe(date.toString())
      expect(read(text.replaceAll('.', ''))).toBe(date.toString())
      expect(read(text.replaceAll(' ', '   '))).toBe(date.toString())
    }),
  )
})

test('never throws', () => {
  const pieces = ['28', ' ', 'เม.ย.', 'พ.ศ.', '69', '/', '-', 'ที่', 'วัน', 'พุธ', '2569', 'Apr', '๑', 'B.E.']
  fc.assert(fc.property(textNear(pieces), text => typeof parseDate(text).ok === 'boolean'))
  expect(read('1'.repeat(10_000))).toBe('not-a-date')
})
