import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { relativeDay } from './relative-day.ts'

const today = Temporal.PlainDate.from('2026-02-27')

test.each([
  [0, 'วันนี้', 'today'],
  [1, 'พรุ่งนี้', 'tomorrow'],
  [-1, 'เมื่อวาน', 'yesterday'],
  [3, 'อีก 3 วัน', 'in 3 days'],
  [-3, 'เกิน 3 วัน', '3 days overdue'],
  [400, 'อีก 400 วัน', 'in 400 days'],
])('%i days', (days, thai, english) => {
  const date = today.add({ days })
  expect(relativeDay(date, today)).toBe(thai)
  expect(relativeDay(date, today, 'en')).toBe(english)
})

test('in Thai numerals', () => {
  expect(relativeDay(today.add({ days: 12 }), today, 'th', 'thai')).toBe('อีก ๑๒ วัน')
})
