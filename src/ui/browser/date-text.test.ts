import { expect, test } from 'vitest'
import { readDay, sayDay, writeDay } from './date-text.ts'

const iso = (typed: string) => readDay(typed)?.toISOString().slice(0, 10)

test.each([
  ['28/4/2569', '2026-04-28'],
  ['28-04-2569', '2026-04-28'],
  ['28 4 2569', '2026-04-28'],
  ['28 เม.ย. 2569', '2026-04-28'],
  ['28 เมษายน 2569', '2026-04-28'],
  ['๒๘ เม.ย. ๒๕๖๙', '2026-04-28'],
  ['1/1/2026', '2026-01-01'],
  ['29/2/2567', '2024-02-29'],
])('%s is a day', (typed, day) => {
  expect(iso(typed)).toBe(day)
})

test.each(['', '28', '28/4', '31/2/2569', '29/2/2568', '0/1/2569', '28/13/2569', '28 เดือน 2569', '28/4/69'])(
  '%s is none yet',
  typed => {
    expect(iso(typed)).toBeUndefined()
  },
)

test('a day is said with its weekday, and written as the field wants it', () => {
  const day = readDay('28/4/2569')
  expect(day && sayDay(day, 'th')).toBe('วันอังคารที่ 28 เมษายน 2569')
  expect(day && sayDay(day, 'en')).toMatch(/^Tuesday,? 28 April 2026$/)
  expect(writeDay('2026-04-08', 'th')).toBe('8/4/2569')
  expect(writeDay('2026-04-08', 'en')).toBe('8/4/2026')
})
