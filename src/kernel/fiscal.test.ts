import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  calendarYear,
  calendarYearOf,
  fiscalHalf,
  fiscalQuarter,
  fiscalRound,
  fiscalYear,
  fiscalYearOf,
  halfOf,
  itaDataPeriod,
  itaYearOf,
  monthsOfFiscalYear,
  quarterOf,
  roundOf,
} from './fiscal.ts'
import { fiscalYearLabel, halfLabel, quarterLabel, roundLabel } from './fiscal-labels.ts'
import { covers, daysIn, isIn, overlaps, type Period, period, samePeriod } from './period.ts'
import { anyYear, dateIn } from './thai-date/arbitraries.ts'

const text = ({ from, to }: Period) => `${from} ${to}`
const buddhistYear = fc.integer({ min: 2450, max: 2700 })

test('fiscal year 2569 and its parts', () => {
  expect(text(fiscalYear(2569))).toBe('2025-10-01 2026-09-30')
  expect(text(fiscalHalf(2569, 1))).toBe('2025-10-01 2026-03-31')
  expect(text(fiscalHalf(2569, 2))).toBe('2026-04-01 2026-09-30')
  expect(text(fiscalQuarter(2567, 2))).toBe('2024-01-01 2024-03-31')
  expect(text(fiscalRound(2569, 'R6'))).toBe('2025-10-01 2026-03-31')
  expect(text(fiscalRound(2569, 'R12'))).toBe('2025-10-01 2026-09-30')
  expect(text(fiscalRound(2569, 'H2'))).toBe('2026-04-01 2026-09-30')
  expect(text(calendarYear(2569))).toBe('2026-01-01 2026-12-31')
  expect(text(itaDataPeriod(2569, { offset: -1 }))).toBe('2024-10-01 2025-09-30')
  expect(text(itaDataPeriod(2569, { offset: 0, round: 'R6' }))).toBe('2025-10-01 2026-03-31')
})

test('every day is in exactly one fiscal year, half, quarter and month', () => {
  fc.assert(
    fc.property(dateIn(anyYear), date => {
      const year = fiscalYearOf(date)
      expect([year - 1, year, year + 1].filter(y => isIn(date, fiscalYear(y)))).toEqual([year])
      expect(([1, 2] as const).filter(half => isIn(date, fiscalHalf(year, half)))).toEqual([halfOf(date).half])
      expect(([1, 2, 3, 4] as const).filter(q => isIn(date, fiscalQuarter(year, q)))).toEqual([quarterOf(date).quarter])
      expect(monthsOfFiscalYear(year).filter(month => isIn(date, month))).toHaveLength(1)
      expect([halfOf(date).year, quarterOf(date).year, roundOf(date).year, itaYearOf(date)]).toEqual([
        year,
        year,
        year,
        year,
      ])
      expect(roundOf(date).round).toBe(halfOf(date).half === 1 ? 'R6' : 'R12')
      expect(isIn(date, calendarYear(calendarYearOf(date)))).toBe(true)
    }),
  )
})

test('parts fill a year without gap or overlap, and years follow each other', () => {
  fc.assert(
    fc.property(buddhistYear, year => {
      const whole = fiscalYear(year)
      const quarters = ([1, 2, 3, 4] as const).map(quarter => fiscalQuarter(year, quarter))
      const halves = ([1, 2] as const).map(half => fiscalHalf(year, half))
      for (const parts of [quarters, halves, monthsOfFiscalYear(year)]) {
        expect(parts[0]?.from).toEqual(whole.from)
        expect(parts.at(-1)?.to).toEqual(whole.to)
        for (const [at, part] of parts.slice(1).entries()) expect(parts[at]?.to.add({ days: 1 })).toEqual(part.from)
        expect(parts.every(part => covers(whole, part))).toBe(true)
      }
      expect(overlaps(whole, fiscalYear(year + 1))).toBe(false)
      expect(whole.to.add({ days: 1 })).toEqual(fiscalYear(year + 1).from)
      expect([365, 366]).toContain(daysIn(whole))
      expect(monthsOfFiscalYear(year).map(month => month.from.month)).toEqual([10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    }),
  )
})

test('labels', () => {
  expect(fiscalYearLabel(2569, { numerals: 'thai' })).toBe('ปีงบประมาณ พ.ศ. ๒๕๖๙')
  expect(fiscalYearLabel(2569, { lang: 'en' })).toBe('Fiscal year 2026')
  expect(fiscalYearLabel(2569, { lang: 'en', era: 'be' })).toBe('Fiscal year B.E. 2569')
  expect(roundLabel(2569, 'R6')).toBe('รอบ 6 เดือน (ต.ค. 68 – มี.ค. 69)')
  expect(roundLabel(2569, 'R12', { numerals: 'thai' })).toBe('รอบ ๑๒ เดือน (ต.ค. ๖๘ – ก.ย. ๖๙)')
  expect(roundLabel(2569, 'H2', { lang: 'en' })).toBe('Second six months (Apr 2026 – Sep 2026)')
  expect(quarterLabel(1)).toBe('ไตรมาสที่ 1')
  expect(quarterLabel(1, 2569, { numerals: 'thai' })).toBe('ไตรมาสที่ ๑/๒๕๖๙')
  expect(quarterLabel(1, 2569, { lang: 'en' })).toBe('Quarter 1 of fiscal year 2026')
  expect(halfLabel(2569, 2)).toBe('ครึ่งปีหลัง (เม.ย. 69 – ก.ย. 69)')
})

test('a period refuses to run backwards', () => {
  expect(() => period('2026-01-02', '2026-01-01')).toThrow()
  expect(samePeriod(period('2025-10-01', '2026-09-30'), fiscalYear(2569))).toBe(true)
})
