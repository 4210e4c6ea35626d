import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatBaht,
  formatNumber,
  parseBaht,
  parseThaiNumber,
  toArabicDigits,
  toThaiDigits,
  withNumerals,
} from './numerals.ts'

const thaiPieces = [
  'ข้อ ',
  'ปี 2569 ',
  'O26',
  ' ที่ 12/2569',
  'a@b.th',
  'https://x.go.th/2569',
  ' โทร. 0 4400 1234',
  '๑๒',
  '1,234.50 บาท',
  '-',
  ' ',
]
const mixedText = fc
  .array(fc.oneof(fc.constantFrom(...thaiPieces), fc.string()), { maxLength: 8 })
  .map(parts => parts.join(''))

test('digits go to Thai and back', () => {
  fc.assert(fc.property(fc.stringMatching(/^[0-9ก-ฮ .,]*$/), text => toArabicDigits(toThaiDigits(text)) === text))
})

test.each([
  ['ปีงบประมาณ พ.ศ. 2569', 'ปีงบประมาณ พ.ศ. ๒๕๖๙'],
  ['ที่ นม 52301/156 ลงวันที่ 28 เมษายน 2569', 'ที่ นม ๕๒๓๐๑/๑๕๖ ลงวันที่ ๒๘ เมษายน ๒๕๖๙'],
  ['1,234.50 บาท', '๑,๒๓๔.๕๐ บาท'],
  ['คะแนน 95.42 ร้อยละ 10-20', 'คะแนน ๙๕.๔๒ ร้อยละ ๑๐-๒๐'],
  ['ปี 2565-2569', 'ปี ๒๕๖๕-๒๕๖๙'],
  ['ITA 2569 ข้อ O26', 'ITA ๒๕๖๙ ข้อ O26'],
  ['ดู https://www.example.go.th/ข่าว/2569/12 ข้อ 3', 'ดู https://www.example.go.th/ข่าว/2569/12 ข้อ ๓'],
  ['เว็บ example.go.th/ita/2569 ปี 2569', 'เว็บ example.go.th/ita/2569 ปี ๒๕๖๙'],
  ['ส่ง saraban_05300101@dla.go.th ภายใน 3 วัน', 'ส่ง saraban_05300101@dla.go.th ภายใน ๓ วัน'],
  ['โทร. 0 4400 1234 ต่อ 12 เวลา 8.30 น.', 'โทร. 0 4400 1234 ต่อ 12 เวลา ๘.๓๐ น.'],
  ['มือถือ 081-234-5678 หรือ 08 1234 5678', 'มือถือ 081-234-5678 หรือ 08 1234 5678'],
  ['สายด่วน 1567 จำนวน 2 คู่สาย', 'สายด่วน 1567 จำนวน ๒ คู่สาย'],
  ['บัญชี 123-4-56789-0 จำนวน 5 ฉบับ', 'บัญชี 123-4-56789-0 จำนวน ๕ ฉบับ'],
  ['เลขบัตร 1-2345-67890-12-3', 'เลขบัตร 1-2345-67890-12-3'],
  ['e-GP 68019123456 วงเงิน 500000', 'e-GP 68019123456 วงเงิน ๕๐๐๐๐๐'],
  ['PM2.5 และ COVID-19 ปี 2564', 'PM2.5 และ COVID-19 ปี ๒๕๖๔'],
  ['รหัส 7K3M9-QXR2T', 'รหัส 7K3M9-QXR2T'],
  ['9b2f4f6e-3c1a-4d5e-8f70-112233445566', '9b2f4f6e-3c1a-4d5e-8f70-112233445566'],
])('in Thai numerals: %s', (text, expected) => {
  expect(withNumerals(text, 'thai')).toBe(expected)
})

test('Arabic numerals leave an address with Thai digits alone', () => {
  expect(withNumerals('ปี ๒๕๖๙ ที่ https://x.go.th/ประกาศ๒๕๖๙ ข้อ ๑', 'arabic')).toBe(
    'ปี 2569 ที่ https://x.go.th/ประกาศ๒๕๖๙ ข้อ 1',
  )
})

test('converting twice changes nothing, and only digits ever change', () => {
  fc.assert(
    fc.property(mixedText, fc.constantFrom('thai' as const, 'arabic' as const), (text, style) => {
      const once = withNumerals(text, style)
      expect(withNumerals(once, style)).toBe(once)
      expect(toArabicDigits(once)).toBe(toArabicDigits(text))
    }),
  )
})

test('long runs of one character are converted in linear time', () => {
  const started = performance.now()
  for (const run of ['.', '-', '1', 'a.', '0 ', '1-', 'โทร ', '+']) withNumerals(run.repeat(50_000), 'thai')
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('numbers and amounts read back in both numerals', () => {
  const style = fc.constantFrom('thai' as const, 'arabic' as const)
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), style, (n, numerals) => {
      expect(parseThaiNumber(formatNumber(n / 100, { style: numerals }))).toEqual({
        ok: true,
        value: n === 0 ? 0 : n / 100,
      })
    }),
  )
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), style, (satang, numerals) => {
      expect(parseBaht(`${formatBaht(satang, { style: numerals })} บาท`)).toEqual({ ok: true, value: satang })
    }),
  )
})

test('formats', () => {
  expect(formatNumber(1234.5)).toBe('1,234.5')
  expect(formatNumber(1234.5, { decimals: 2, style: 'thai' })).toBe('๑,๒๓๔.๕๐')
  expect(formatNumber(-0.001)).toBe('0')
  expect(formatBaht(123400)).toBe('1,234.00')
  expect(formatBaht(-5)).toBe('-0.05')
  expect(() => formatNumber(Number.NaN)).toThrow(RangeError)
})

test('refuses what is not a number', () => {
  for (const text of ['', ' ', '1,23', '1.2.3', 'หนึ่ง', '--1', '.', '-', '1e5'])
    expect(parseThaiNumber(text).ok).toBe(false)
  for (const text of ['', 'บาท', '1.234', 'ฟรี']) expect(parseBaht(text).ok).toBe(false)
  expect(parseThaiNumber(' ๑,๒๓๔.๕๐ ')).toEqual({ ok: true, value: 1234.5 })
  fc.assert(
    fc.property(
      fc.string(),
      text => typeof parseThaiNumber(text).ok === 'boolean' && typeof parseBaht(text).ok === 'boolean',
    ),
  )
})
