import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bahtText, parseBahtText } from './baht-text.ts'

test.each([
  ['0', 'ศูนย์บาทถ้วน'],
  ['1', 'หนึ่งบาทถ้วน'],
  ['10', 'สิบบาทถ้วน'],
  ['11', 'สิบเอ็ดบาทถ้วน'],
  ['20', 'ยี่สิบบาทถ้วน'],
  ['21', 'ยี่สิบเอ็ดบาทถ้วน'],
  ['101', 'หนึ่งร้อยเอ็ดบาทถ้วน'],
  ['111', 'หนึ่งร้อยสิบเอ็ดบาทถ้วน'],
  ['1234', 'หนึ่งพันสองร้อยสามสิบสี่บาทถ้วน'],
  ['1234.50', 'หนึ่งพันสองร้อยสามสิบสี่บาทห้าสิบสตางค์'],
  ['0.25', 'ยี่สิบห้าสตางค์'],
  ['0.01', 'หนึ่งสตางค์'],
  ['1000000', 'หนึ่งล้านบาทถ้วน'],
  ['1000001', 'หนึ่งล้านเอ็ดบาทถ้วน'],
  ['11000000', 'สิบเอ็ดล้านบาทถ้วน'],
  ['21500000', 'ยี่สิบเอ็ดล้านห้าแสนบาทถ้วน'],
  ['1000000000000', 'หนึ่งล้านล้านบาทถ้วน'],
  ['1000001000000', 'หนึ่งล้านเอ็ดล้านบาทถ้วน'],
  ['-15.5', 'ลบสิบห้าบาทห้าสิบสตางค์'],
])('%s baht', (amount, words) => {
  expect(bahtText(amount)).toBe(words)
})

test('words read back to the same amount, up to 10^15 satang', () => {
  const amount = fc.oneof(
    fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    // Sparse numbers, where zeros, เอ็ด and ล้าน meet.
    fc
      .array(fc.constantFrom('0', '0', '0', '1', '2', '9'), { minLength: 1, maxLength: 15 })
      .map(digits => BigInt(digits.join(''))),
  )
  fc.assert(
    fc.property(amount, satang => {
      expect(parseBahtText(bahtText(satang))).toEqual({ ok: true, value: satang })
    }),
    { numRuns: 500 },
  )
})

test('different amounts never share their words', () => {
  const words = new Set(Array.from({ length: 12_000 }, (_, satang) => bahtText(satang)))
  expect(words.size).toBe(12_000)
})

test('satang and baht say the same', () => {
  expect(bahtText(123450)).toBe(bahtText('1234.50'))
  expect(bahtText(123450n)).toBe(bahtText('1234.5'))
  for (const wrong of [1.5, '1,234', 'สิบ', '1.234']) expect(() => bahtText(wrong)).toThrow(RangeError)
})

test('reads spaced and colloquial words, refuses nonsense', () => {
  expect(parseBahtText('หนึ่งล้าน หนึ่งบาท')).toEqual({ ok: true, value: 100_000_100n })
  for (const text of ['', 'บาท', 'ถ้วน', 'สิบร้อยบาท', 'ล้านบาท', 'หนึ่งสองบาท', 'หนึ่งร้อยสตางค์', 'abc']) {
    expect(parseBahtText(text).ok).toBe(false)
  }
  fc.assert(fc.property(fc.string(), text => typeof parseBahtText(text).ok === 'boolean'))
})
