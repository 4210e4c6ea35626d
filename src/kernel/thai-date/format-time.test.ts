import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { todayIn } from '../clock.ts'
import { formatDateTime, formatTime } from './format-time.ts'

const moment = new Date('2026-04-27T17:05:00Z')

test('a moment is shown in its zone, Bangkok unless told', () => {
  expect(formatTime(moment)).toBe('0:05 น.')
  expect(formatTime(new Date('2026-04-28T01:30:00Z'))).toBe('8:30 น.')
  expect(formatTime(moment, { lang: 'en' })).toBe('00:05')
  expect(formatTime(moment, { zone: 'UTC' })).toBe('17:05 น.')
  expect(formatDateTime(moment)).toBe('28 เม.ย. 2569 0:05 น.')
  expect(formatDateTime(moment, 'full', { numerals: 'thai' })).toBe('วันที่ ๒๘ เมษายน พ.ศ. ๒๕๖๙ ๐:๐๕ น.')
  expect(formatDateTime(Temporal.Instant.from('2026-04-27T17:05:00Z'), 'short', { zone: 'UTC', lang: 'en' })).toBe(
    '27 Apr 2026 17:05',
  )
})

test('the day changes at midnight of the zone', () => {
  expect(todayIn('Asia/Bangkok', new Date('2025-09-30T16:59:59.999Z')).toString()).toBe('2025-09-30')
  expect(todayIn('Asia/Bangkok', new Date('2025-09-30T17:00:00Z')).toString()).toBe('2025-10-01')
})
