// The conventions every paper of an agency keeps, each by its number in docs/requirements.md.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withNumerals } from './numerals.ts'
import { signatureLines } from './person-name.ts'
import { anyYear, dateIn } from './thai-date/arbitraries.ts'
import { formatDate } from './thai-date/format-date.ts'
import { formatPeriod } from './thai-date/format-range.ts'
import { parseDate } from './thai-date/parse-date.ts'
import { parsePeriod } from './thai-date/parse-period.ts'

test('S315 a signature block has the rank on its own line, then the name', () => {
  expect(signatureLines({ title: 'นาย', rank: 'พ.จ.อ.', first: 'ชาญวิทย์', last: 'กล้าธารา' })).toEqual([
    'พ.จ.อ.',
    '(ชาญวิทย์ กล้าธารา)',
  ])
  expect(signatureLines({ title: 'นาง', first: 'วารุณี', last: 'พรมธารใส' })).toEqual(['(นางวารุณี พรมธารใส)'])
})

test('S317 a document is in Thai or in Arabic numerals, never in both', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(99_999), { minLength: 1, maxLength: 5 }), numbers => {
      const text = numbers.map(number => `รวม ${number} เรื่อง`).join(' ')
      const thai = withNumerals(text, 'thai')
      expect(thai).not.toMatch(/[0-9]/)
      expect(withNumerals(thai, 'arabic')).toBe(text)
    }),
  )
})

test('S318 years of the Buddhist era are read and written with four digits and with two', () => {
  const period = parsePeriod('ต.ค.๖๗ - ก.ย. ๖๘')
  expect(period.ok && [period.value.from.toString(), period.value.to.toString()]).toEqual(['2024-10-01', '2025-09-30'])
  expect(period.ok && formatPeriod(period.value, 'months', { numerals: 'thai' })).toBe('ต.ค. ๖๗ – ก.ย. ๖๘')
  const day = parseDate('๑ ต.ค. ๒๕๖๗')
  expect(day.ok && day.value.toString()).toBe('2024-10-01')
})

describe('S319 both long styles of a date', () => {
  test.each(['with-month-word', 'full', 'long'] as const)('%s is read back as the day it was written from', style => {
    fc.assert(
      fc.property(dateIn(anyYear), day => {
        const read = parseDate(formatDate(day, style, { numerals: 'thai' }))
        expect(read.ok && read.value.equals(day)).toBe(true)
      }),
    )
  })
})
