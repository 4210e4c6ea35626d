// What the crew takes along must not let anybody act as the citizen, and has room to write on.
import { expect, test } from 'vitest'
import { plainText } from '#src/documents/write/paper.ts'
import { cardOf } from '../agencies/public.ts'
import { type CasePaperInput, orderPaper, requestPaper } from './case-paper.ts'
import type { CaseRow } from './queries.ts'

const CODE = 'AAAAA-BBBBB-CCCCC'
const row = {
  by_staff: null,
  code: CODE,
  series: 'ฟ',
  number: null,
  number_year: null,
  person_name: '',
  person_phone: '0812345678',
  place_words: 'หมู่ 3 บ้านสมมุติ',
  planned_part: '',
  planned_on: null,
  due_on: '2026-11-25',
  lat: null,
  lng: null,
  submitted_at: new Date('2026-11-21T02:00:00Z'),
  state_at: new Date('2026-11-21T02:00:00Z'),
} as unknown as CaseRow
const card = cardOf({
  agency_id: 'x',
  type: 'obt',
  name_th: 'สมมุติ',
  name_en: 'Sommut',
  province_code: '00',
  district_th: 'x',
  district_en: '',
  numerals: 'arabic',
} as unknown as Parameters<typeof cardOf>[0])
const input: CasePaperInput = {
  card,
  row,
  service: 'แจ้งไฟถนนดับ',
  unit: 'กองช่าง',
  said: [
    {
      label: 'ดวงอื่น',
      words: 'ดวงที่ 1 (อาการ: ดับ); ดวงที่ 2 (อาการ: กะพริบ)',
      entries: [
        { title: 'ดวงที่ 1', lines: [{ label: 'อาการ', words: 'ดับ' }] },
        { title: 'ดวงที่ 2', lines: [{ label: 'อาการ', words: 'กะพริบ' }] },
      ],
    },
  ],
  taker: '',
  address: 'https://example.test/office/cases/1',
}

test('the work order has no tracking code, says that there is no number yet, and leaves room for a name', () => {
  const order = plainText(orderPaper(input))
  expect(order).not.toContain(CODE)
  expect(order).toContain('ยังไม่มีเลข')
  expect(order).toMatch(/\.{20}/)
  expect(order).not.toContain('()')
  expect(plainText(requestPaper(input))).toContain(CODE)
})

test('each entry stands under its own heading, never all in one line', () => {
  for (const paper of [orderPaper(input), requestPaper(input)]) {
    const lines = plainText(paper).split('\n')
    expect(lines).toEqual(expect.arrayContaining(['ดวงอื่น', 'ดวงที่ 1', 'ดับ', 'ดวงที่ 2', 'กะพริบ']))
    expect(lines.some(line => line.includes(';'))).toBe(false)
  }
})

test('where somebody signs whose name nobody knows, it is written by hand', () => {
  const entered = { ...input, row: { ...row, by_staff: 'x' } as unknown as CaseRow, taker: 'นางสาวสมมุติ ใจดี' }
  expect(plainText(requestPaper(entered))).not.toContain('()')
})
