import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textNear } from './thai-date/arbitraries.ts'
import {
  cleanInput,
  compareThai,
  initials,
  normalizeThai,
  repairPrinted,
  searchText,
  segmentWords,
} from './thai-text.ts'

const anyText = textNear([...'กขอเแโใไะาำัิีึืฺุู็่้๊๋์ํ๎ๆฯ๑', '\u0301', '\u0308', 'a', ' ', '\n', '\u200b', '\uf70b', '\u00a0'])

test('normalizing is idempotent and gives NFC', () => {
  fc.assert(
    fc.property(anyText, text => {
      const once = normalizeThai(text)
      expect(normalizeThai(once)).toBe(once)
      expect(once.normalize('NFC')).toBe(once)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['น\u0e4d\u0e32', 'นำ', 'nikhahit and า'],
  ['น\u0e4d\u0e49\u0e32', 'น้ำ', 'nikhahit, tone, า'],
  ['น\u0e49\u0e4d\u0e32', 'น้ำ', 'tone, nikhahit, า'],
  ['น\u0e33\u0e49', 'น้ำ', 'tone after ำ'],
  ['ที\u0e48\u0e48', 'ที่', 'doubled tone'],
  ['ท\u0e48\u0e35', 'ที่', 'tone before the vowel'],
  ['สิทธ\u0e4c\u0e34', 'สิทธิ์', 'silencer before the vowel'],
  ['เเม่', 'แม่', 'two เ'],
  ['เทศ\u200bบาล\ufeff', 'เทศบาล', 'zero width'],
  ['ก\u00a0ข', 'ก ข', 'no-break space'],
  ['ท\uf702\uf70a', 'ที่', 'glyphs of an old font'],
  ['สิทธิ์ พันธุ์ ศิลป์ กุมภาพันธ์', 'สิทธิ์ พันธุ์ ศิลป์ กุมภาพันธ์', 'right as it is'],
])('%j becomes %s (%s)', (text, expected) => {
  expect(normalizeThai(text)).toBe(expected)
})

test.each([
  ['ท\u0e4d \u0e32', 'ทำ', 'nikhahit, blank, า'],
  ['น\u0e4d\u0e49 \u0e32', 'น้ำ', 'nikhahit, tone, blank, า'],
  ['เจ้าหน้ าที่', 'เจ้าหน้าที่', 'a blank between a tone and า'],
  ['จัดท ำค ำสั่ง', 'จัดทำคำสั่ง', 'a blank before ำ'],
  ['กำำหนด', 'กำหนด', 'ำ twice'],
  ['เจ ้าหน้า ที่', 'เจ้าหน้า ที่', 'a blank before a tone, and one that was meant'],
  ['ตลา่ด', 'ตล่าด', 'the tone after า'],
  ['ผ\uf70bู', 'ผู้', 'glyphs of an old font, in the order of their places'],
  ['สํ านักปลัด', 'สำนักปลัด', 'half of ำ, a blank, the other half'],
  ['ข้อ ก. และ ข.  ครบ', 'ข้อ ก. และ ข. ครบ', 'blanks that were doubled'],
])('printed %j becomes %s (%s)', (text, expected) => {
  expect(repairPrinted(text)).toBe(expected)
})

test('repairing what was printed is idempotent, and leaves ordinary words alone', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(repairPrinted(repairPrinted(text))).toBe(repairPrinted(text))
    }),
    { numRuns: 1000 },
  )
  for (const text of ['น้ำใจ ที่ ญู ฐู', 'ฤๅษี พ.ศ. ๒๕๖๙', 'สิทธิ์ พันธุ์ ศิลป์']) expect(repairPrinted(text)).toBe(text)
})

test('ordinary Thai words pass unchanged', () => {
  for (const month of ['เทศบาลตำบล', 'ปฏิบัติหน้าที่', 'นายกองค์การบริหารส่วนตำบล', 'น้ำใจ', 'เสื้อผ้า', 'ผู้รับผิดชอบ', 'ซื่อสัตย์']) {
    expect(normalizeThai(month)).toBe(month)
  }
})

test('cleaned input is clean, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, multiline) => {
      const clean = cleanInput(text, { multiline })
      expect(cleanInput(clean, { multiline })).toBe(clean)
      expect(clean.isWellFormed()).toBe(true)
      expect(clean).toBe(clean.trim())
      expect(clean).not.toMatch(multiline ? /[^\n\P{Cc}]/u : /\p{Cc}/u)
    }),
    { numRuns: 1000 },
  )
})

test('cleaning keeps lines only where they are wanted', () => {
  expect(cleanInput(' เรื่อง\u0000ขอ \r\n  ข้อมูล\t1 ')).toBe('เรื่องขอ ข้อมูล 1')
  expect(cleanInput('ก \r\nข\r\r ค', { multiline: true })).toBe('ก\nข\n\n ค')
  expect(cleanInput('ก\ud800ข')).toBe('กข')
})

test('long runs of one character are cleaned in linear time', () => {
  const started = performance.now()
  for (const run of [' ', '\n', '\u0e48', 'เ', '\u0000']) cleanInput(`${run.repeat(200_000)}x`, { multiline: true })
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('sorts as a Thai dictionary does, numbers by value', () => {
  expect(['เขียว', 'ขาว', 'แขก', 'กา', 'เกาะ'].sort(compareThai)).toEqual(['กา', 'เกาะ', 'ขาว', 'เขียว', 'แขก'])
  expect(['ข้อ ๑๐', 'ข้อ ๒', 'ข้อ 1'].sort(compareThai)).toEqual(['ข้อ 1', 'ข้อ ๒', 'ข้อ ๑๐'])
})

test('search text is words, the same for both numerals and however it was typed', () => {
  expect(segmentWords('ปลัดเทศบาลลงนาม, แล้ว')).toEqual(['ปลัด', 'เทศบาล', 'ลง', 'นาม', 'แล้ว'])
  expect(searchText('รายงาน ปี ๒๕๖๙ ITA')).toBe('รายงาน ปี 2569 ita')
  expect(searchText('น\u0e4d\u0e49\u0e32ประปา')).toBe(searchText('น้ำประปา'))
  fc.assert(fc.property(anyText, text => typeof searchText(text) === 'string'))
})

test('initials skip leading vowels', () => {
  expect(initials('สมศรี ใจดี')).toBe('สจ')
  expect(initials('เอกชัย ณ ป่าสัก')).toBe('อป')
  expect(initials('Ann Lee')).toBe('AL')
  expect(initials('สมชาย')).toBe('ส')
  expect(initials(' ')).toBe('')
})
