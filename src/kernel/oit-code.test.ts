import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toThaiDigits } from './numerals.ts'
import { formatOitCode, oitSlug, parseOitCode } from './oit-code.ts'

test.each([
  ['๐๑๙', 19],
  ['0๑๑', 11],
  ['๐ ๒๖', 26],
  ['ข้อ ๐๑๙', 19],
  ['ข้อ ๐ ๒๖', 26],
  ['O26', 26],
  ['o 26', 26],
  ['o26', 26],
  ['O09', 9],
  ['O1', 1],
  ['010', 10],
])('S320 %s is %i', (text, number) => {
  expect(parseOitCode(text)).toEqual({ ok: true, value: { number } })
})

test('every code reads back, however the O and the digits are written', () => {
  const code = fc.record({
    number: fc.integer({ min: 1, max: 99 }),
    year: fc.option(fc.integer({ min: 2550, max: 2599 }), { nil: undefined }),
  })
  fc.assert(
    fc.property(code, fc.constantFrom('O', 'o', '0', '๐', '๐ ', 'ข้อ O'), ({ number, year }, letter) => {
      const expected = year === undefined ? { number } : { number, year }
      for (const style of ['arabic', 'thai'] as const) {
        expect(parseOitCode(formatOitCode(expected, style))).toEqual({ ok: true, value: expected })
      }
      expect(parseOitCode(letter + toThaiDigits(String(number)))).toEqual({ ok: true, value: { number } })
      expect(parseOitCode(oitSlug(expected))).toEqual({ ok: true, value: { number } })
    }),
  )
})

test('shows the year beside the code', () => {
  expect(formatOitCode({ number: 19, year: 2569 })).toBe('O19 (2569)')
  expect(formatOitCode({ number: 19, year: 2569 }, 'thai')).toBe('O19 (๒๕๖๙)')
})

test('refuses what is not a code', () => {
  for (const text of ['', '26', 'O', 'O0', 'O123', 'ข้อ 26', 'A19', 'O192569']) expect(parseOitCode(text).ok).toBe(false)
  fc.assert(fc.property(fc.string(), text => typeof parseOitCode(text).ok === 'boolean'))
})
