import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullName, type PersonName, parseName, shortName, signatureLines, titleInEnglish } from './person-name.ts'
import { findTitle, titles } from './person-titles.ts'
import { textNear } from './thai-date/arbitraries.ts'

const somsri: PersonName = { title: 'นางสาว', first: 'สมศรี', last: 'ใจดี' }
const chai: PersonName = { title: 'นาย', rank: 'พ.จ.อ.', first: 'สมชาย', last: 'ใจดี' }

test('no space after a title, one after a rank', () => {
  expect(fullName(somsri)).toBe('นางสาวสมศรี ใจดี')
  expect(shortName(somsri)).toBe('น.ส.สมศรี ใจดี')
  expect(fullName(chai)).toBe('พ.จ.อ. สมชาย ใจดี')
  expect(fullName({ ...chai, rank: 'จ่าเอก' })).toBe('จ่าเอก สมชาย ใจดี')
  expect(shortName({ ...chai, rank: 'จ่าเอก' })).toBe('จ.อ. สมชาย ใจดี')
  expect(shortName({ ...somsri, rank: 'ว่าที่ร้อยตรีหญิง' })).toBe('ว่าที่ ร.ต.หญิง สมศรี ใจดี')
  expect(fullName({ ...somsri, title: 'ดร.' })).toBe('ดร.สมศรี ใจดี')
  expect(shortName({ ...somsri, title: 'รองศาสตราจารย์ ดร.' })).toBe('รศ. ดร.สมศรี ใจดี')
  expect(fullName({ ...chai, title: 'ดร.' })).toBe('พ.จ.อ. ดร.สมชาย ใจดี')
  expect(fullName({ title: 'Mr.', first: 'John', last: 'Smith' })).toBe('Mr. John Smith')
  expect(fullName({ title: '', first: 'สมศรี', last: '' })).toBe('สมศรี')
})

test('in a signature block the rank stands above the name in brackets', () => {
  expect(signatureLines(somsri)).toEqual(['(นางสาวสมศรี ใจดี)'])
  expect(signatureLines(chai)).toEqual(['พ.จ.อ.', '(สมชาย ใจดี)'])
  expect(signatureLines({ ...chai, title: 'ดร.' })).toEqual(['พ.จ.อ.', '(ดร.สมชาย ใจดี)'])
})

test.each([
  ['ว่าที่ร้อยตรีหญิง สมศรี ใจดี', { title: '', rank: 'ว่าที่ร้อยตรีหญิง', first: 'สมศรี', last: 'ใจดี' }],
  ['ว่าที่ ร.ต. สมชาย ใจดี', { title: '', rank: 'ว่าที่ ร.ต.', first: 'สมชาย', last: 'ใจดี' }],
  ['ว่าที่ร้อยตรีสมชาย ใจดี', { title: '', rank: 'ว่าที่ร้อยตรี', first: 'สมชาย', last: 'ใจดี' }],
  ['จ.อ.สมชาย  ใจดี', { title: '', rank: 'จ.อ.', first: 'สมชาย', last: 'ใจดี' }],
  ['น.ส. สมศรี ใจดี', { title: 'น.ส.', first: 'สมศรี', last: 'ใจดี' }],
  ['นางสมศรี ใจดี ณ ป่าสัก', { title: 'นาง', first: 'สมศรี', last: 'ใจดี ณ ป่าสัก' }],
  ['พันตำรวจเอก ดร.สมชาย ใจดี', { title: 'ดร.', rank: 'พันตำรวจเอก', first: 'สมชาย', last: 'ใจดี' }],
  ['Mrs. Ann Lee', { title: 'Mrs.', first: 'Ann', last: 'Lee' }],
  ['นายิกา ดีงาม', { title: '', first: 'นายิกา', last: 'ดีงาม' }],
  ['พลเอกราช ดีงาม', { title: '', first: 'พลเอกราช', last: 'ดีงาม' }],
  ['สมชาย', { title: '', first: 'สมชาย', last: '' }],
])('reads %s', (text, name) => {
  expect(parseName(text)).toEqual({ ok: true, value: name })
})

test('refuses what has no name in it', () => {
  for (const text of ['', '  ', 'นาย', 'นางสาว '])
    expect(parseName(text)).toEqual({ ok: false, because: 'name-missing' })
})

// Invented names: consonant first, so that no title can run on into them.
const word = fc.constantFrom('สมใจ', 'มานี', 'ชูใจ', 'ปิติ', 'วีระ', 'ดวงดาว', 'พงศ์ไพร', 'กล้าหาญ', 'ยิ้มแย้ม', 'ธารน้ำใส')
const forms = titles.flatMap(({ kind, long, short }) => [long, short].map(form => ({ form, kind })))
const anyName: fc.Arbitrary<PersonName> = fc
  .tuple(fc.constantFrom(...forms), fc.constantFrom('', 'ว่าที่ ', 'ว่าที่'), fc.constantFrom('', 'หญิง'), word, word)
  .map(([{ form, kind }, acting, suffix, first, last]) =>
    kind === 'rank' ? { title: '', rank: acting + form + suffix, first, last } : { title: form, first, last },
  )

test('every title and rank, with ว่าที่ and หญิง, reads back from the printed name', () => {
  fc.assert(
    fc.property(anyName, name => {
      expect(parseName(fullName(name))).toEqual({ ok: true, value: name })
    }),
    { numRuns: 500 },
  )
})

test('a short name reads back to the same person', () => {
  fc.assert(
    fc.property(anyName, name => {
      const parsed = parseName(shortName(name))
      expect(parsed).toMatchObject({ ok: true, value: { first: name.first, last: name.last } })
      expect(parsed.ok && shortName(parsed.value)).toBe(shortName(name))
    }),
  )
})

test('never throws', () => {
  fc.assert(
    fc.property(
      textNear(['นาย', 'นางสาว', 'ว่าที่', 'ร.ต.', 'หญิง', ' ', 'สม', 'ดร.', 'Mr. ']),
      text => typeof parseName(text).ok === 'boolean',
    ),
  )
})

test('English of titles', () => {
  expect(titleInEnglish('นางสาว')).toBe('Miss')
  expect(titleInEnglish('น.ส.')).toBe('Miss')
  expect(titleInEnglish('ว่าที่ร้อยตรีหญิง')).toBe('Acting Second Lieutenant')
  expect(titleInEnglish('รองศาสตราจารย์ ดร.')).toBe('Assoc. Prof. Dr.')
  expect(titleInEnglish('ผู้ใหญ่บ้าน')).toBe('ผู้ใหญ่บ้าน')
})

test('every long form is its own row', () => {
  expect(new Set(titles.map(title => title.long)).size).toBe(titles.length)
  for (const title of titles) expect(findTitle(title.long)).toBe(title)
})
