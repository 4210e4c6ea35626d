// A place is kept in the words of whoever pointed at it, and read in the language of whoever looks.
import { expect, test } from 'vitest'
import { takeSection } from './check.ts'
import { Form, type Question } from './definition.ts'
import type { World } from './question-type.ts'
import { PlaceAnswer, placeWords } from './types/place.tsx'

const [section] = Form.parse({
  sections: [
    {
      id: 'all',
      title: { th: 'ที่ไหน' },
      questions: [{ id: 'where', type: 'place', label: { th: 'จุด' }, asset: 'lamp' }],
    },
  ],
}).sections
const questions: readonly Question[] = section?.questions ?? []
const village = { id: 'v3', number: 3, name_th: 'บ้านสมมุติ', name_en: 'Ban Sommut', at: { lat: 16.43, lng: 102.83 } }
const area = { south: 16.4, west: 102.8, north: 16.46, east: 102.86 }
const worldIn = (lang: 'th' | 'en'): World => ({
  lang,
  today: '2026-11-20',
  villages: [village],
  area,
  assets: new Map(),
})
const pointed = (posted: Record<string, string>, lang: 'th' | 'en') =>
  PlaceAnswer.parse(takeSection(questions, {}, posted, worldIn(lang)).answers.where)

test.each([
  ['a point', { 'q.where': '16.43500,102.83500' }],
  ['a village of the list', { 'q.where.place': 'v3' }],
])('%s reads the same whoever filled it in', (_what, posted) => {
  for (const reader of ['th', 'en'] as const) {
    const [thai, english] = (['th', 'en'] as const).map(lang => placeWords(pointed(posted, lang), worldIn(reader)))
    expect(thai).toBe(english)
    expect(/[ก-๙]/.test(thai ?? '')).toBe(reader === 'th')
  }
})

test('what the agency wrote of a thing stays as it is, and so do words of a village that has another name now', () => {
  const told = { lat: 16.43, lng: 102.83, village: 'v3', asset: '3-014', words: 'หน้าวัดสมมุติ' }
  expect(placeWords(told, worldIn('en'))).toBe('หน้าวัดสมมุติ')
  expect(placeWords({ ...told, words: 'บ้านเก่า' }, worldIn('en'))).toBe('บ้านเก่า')
})
