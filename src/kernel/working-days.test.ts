import fs from 'node:fs'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dateIn } from './thai-date/arbitraries.ts'
import {
  addWorkingDays,
  type HolidayCalendar,
  holidayCalendar,
  holidayOn,
  isWorkingDay,
  knowsYear,
  mergeCalendars,
  nextWorkingDay,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.ts'

const folder = new URL('../../content/holidays/', import.meta.url)
const national = fs
  .readdirSync(folder)
  .map(file => holidayCalendar.parse(JSON.parse(fs.readFileSync(new URL(file, folder), 'utf8'))))
const thailand = mergeCalendars('th', national)
const day = (iso: string) => Temporal.PlainDate.from(iso)

describe('counting', () => {
  test('known stretches', () => {
    // Songkran 2569 is Monday to Wednesday.
    expect(addWorkingDays(day('2026-04-10'), 1, thailand).toString()).toBe('2026-04-16')
    expect(workingDaysBetween(day('2026-04-10'), day('2026-04-17'), thailand)).toBe(2)
    expect(nextWorkingDay(day('2025-12-30'), thailand).toString()).toBe('2026-01-05')
    expect(workingDayOnOrAfter(day('2026-12-05'), thailand).toString()).toBe('2026-12-08')
    expect(workingDayOnOrAfter(day('2026-12-08'), thailand).toString()).toBe('2026-12-08')
    expect(isWorkingDay(day('2026-05-01'), thailand)).toBe(true)
    expect(holidayOn(day('2026-10-23'), thailand)?.names.th).toBe('วันปิยมหาราช')
  })

  const years = { min: 2023, max: 2029 }
  const calendar: fc.Arbitrary<HolidayCalendar> = fc.oneof(
    fc.constant(thailand),
    fc.uniqueArray(dateIn(years), { maxLength: 40, selector: String }).map(dates => ({
      id: 'invented',
      days: dates.map(date => ({
        date: date.toString(),
        names: { th: 'หยุด', en: 'Off' },
        kind: 'local' as const,
        source: 'test',
        checked: false,
      })),
    })),
  )

  test('adding and counting are inverse, both ways', () => {
    fc.assert(
      fc.property(dateIn(years), fc.integer({ min: -60, max: 60 }), calendar, (date, n, holidays) => {
        const end = addWorkingDays(date, n, holidays)
        expect(workingDaysBetween(date, end, holidays)).toBe(n)
        if (n !== 0) expect(isWorkingDay(end, holidays)).toBe(true)
      }),
    )
  })

  test('counting adds up over any day between', () => {
    fc.assert(
      fc.property(dateIn(years), fc.nat(60), fc.nat(60), calendar, (date, first, second, holidays) => {
        const middle = date.add({ days: first })
        const end = middle.add({ days: second })
        const sum = workingDaysBetween(date, middle, holidays) + workingDaysBetween(middle, end, holidays)
        expect(workingDaysBetween(date, end, holidays)).toBe(sum)
        const every = Array.from({ length: first + second }, (_, at) => date.add({ days: at + 1 }))
        expect(every.filter(each => isWorkingDay(each, holidays))).toHaveLength(sum)
      }),
    )
  })
})

describe('the calendars of the country', () => {
  test('each file holds its own year, every day once and in order', () => {
    expect(national.map(calendar => calendar.id)).toEqual(['th-2568', 'th-2569', 'th-2570'])
    for (const calendar of national) {
      const dates = calendar.days.map(each => each.date)
      expect(new Set(dates).size).toBe(dates.length)
      expect(dates.toSorted()).toEqual(dates)
      expect(dates.every(date => `th-${day(date).year + 543}` === calendar.id)).toBe(true)
    }
  })

  test('only fixed days may be marked as checked, and all others stand on a working day or are substituted', () => {
    for (const each of thailand.days) {
      if (each.kind !== 'fixed') expect(each.checked).toBe(false)
      const isWeekend = day(each.date).dayOfWeek > 5
      if (['substitution', 'special', 'ceremony'].includes(each.kind)) expect(isWeekend).toBe(false)
      if (!isWeekend) continue
      const substitutes = thailand.days.filter(other => other.kind === 'substitution' && other.date > each.date)
      const first = substitutes[0]
      expect(first && day(each.date).until(first.date).days).toBeLessThanOrEqual(3)
    }
  })

  test('Buddhist holidays lie near a full moon', () => {
    // A full moon was on 2025-01-13 22:27 UTC; the mean lunar month has 29.530588 days. The Thai calendar may be a day off.
    const fullMoon = Date.UTC(2025, 0, 13, 22, 27) / 86_400_000
    for (const each of thailand.days.filter(
      other => other.kind === 'lunar' && other.names.en !== 'Khao Phansa Day (Buddhist Lent)',
    )) {
      const phase = (((Date.parse(each.date) / 86_400_000 + 0.5 - fullMoon) % 29.530588) + 29.530588) % 29.530588
      expect(Math.min(phase, 29.530588 - phase)).toBeLessThan(2)
    }
  })

  test('a year without data is known to be unknown', () => {
    expect(knowsYear(day('2026-05-01'), thailand)).toBe(true)
    expect(knowsYear(day('2028-05-01'), thailand)).toBe(false)
  })

  test('an agency adds its own days, and the later calendar has the last word', () => {
    const own = {
      date: '2026-04-16',
      names: { th: 'ประเพณีท้องถิ่น', en: 'Local festival' },
      kind: 'local' as const,
      source: 'ประกาศ',
      checked: true,
    }
    const merged = mergeCalendars('own', [thailand, { id: 'local', days: [own, { ...own, date: '2026-04-13' }] }])
    expect(nextWorkingDay(day('2026-04-10'), merged).toString()).toBe('2026-04-17')
    expect(holidayOn(day('2026-04-13'), merged)?.kind).toBe('local')
  })
})
