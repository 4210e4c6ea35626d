// Repairs by known words: what a scan misreads is found, what is right or could be two things is left alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairsFor } from './repair.ts'

const known = [
  'สำนักปลัดเทศบาล',
  'กองคลัง',
  'กองช่าง',
  'กองการศึกษา',
  'เทศบาลตำบลธารใส',
  'พฤศจิกายน',
  'กองสาธารณสุขและสิ่งแวดล้อม',
]
const at = (text: string) => repairsFor([{ place: 0, text }], known).map(({ from, to }) => `${from} → ${to}`)

test('a misread letter in a known word is put right, with what was read', () => {
  expect(at('กองการศกษา')).toEqual(['กองการศกษา → กองการศึกษา'])
  expect(at('ภายในเดือน พฤศจกายน 2568')).toEqual(['พฤศจกายน → พฤศจิกายน'])
})

test('a long word is found inside a sentence', () => {
  expect(at('ประชุมร่วมกับกองสาธารณสุขและส่งแวดล้อมเพื่อวางแผน')).toEqual(['กองสาธารณสุขและส่งแวดล้อม → กองสาธารณสุขและสิ่งแวดล้อม'])
})

test('a right word stays, also where it looks like another known one', () => {
  expect(at('กองช่าง')).toEqual([])
  expect(at('กองคลัง และกองช่าง')).toEqual([])
  expect(repairsFor([{ place: 0, text: 'กองการศึกษา' }], ['กองการศึกษา', 'กองการคึกษา'])).toEqual([])
})

test('a known word that is a part of the one that was meant does not stand in its way', () => {
  expect(repairsFor([{ place: 0, text: 'สำนกปลัดเทศบาล' }], ['ปลัดเทศบาล', 'สำนักปลัดเทศบาล'])).toMatchObject([
    { to: 'สำนักปลัดเทศบาล' },
  ])
})

test('a short word inside other words is never changed', () => {
  expect(at('เป็นของคลังจังหวัด')).toEqual([])
})

test('what could be two known words stays as it is', () => {
  expect(repairsFor([{ place: 0, text: 'กองกวง' }], ['กองกลวง', 'กองกรวง'])).toEqual([])
})

test('the same misreading in several places is one repair with all of them', () => {
  const found = repairsFor(
    ['กองการศกษา', 'กองคลัง', 'กองการศกษา'].map((text, place) => ({ place, text })),
    known,
  )
  expect(found).toEqual([{ from: 'กองการศกษา', to: 'กองการศึกษา', places: [0, 2] }])
})

test('any text is looked through without an error, and texts of known words alone are never changed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...known), { maxLength: 6 }), words => {
      expect(at(words.join(' '))).toEqual([])
    }),
  )
  fc.assert(fc.property(fc.string(), text => Array.isArray(at(text))))
})

test('a word of the same stem is right as it stands; a blank inside one is a misreading', () => {
  const about = (text: string) =>
    repairsFor([{ place: 0, text }], ['นักประชาสัมพันธ์', 'งานประชาสัมพันธ์', 'หน่วยตรวจสอบภายใน']).map(({ from }) => from)
  expect(about('ประชาสัมพันธ์ ทางเว็บไซต์')).toEqual([])
  expect(about('การประชาสัมพันธ์ ทางเว็บไซต์')).toEqual([])
  expect(about('หน่วยตรวจสอบ ภายใน')).toEqual(['หน่วยตรวจสอบ ภายใน'])
})
