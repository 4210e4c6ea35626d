import { expect, test } from 'vitest'
import { plainText } from '#src/documents/write/paper.ts'
import type { AgencyCard } from '../../agencies/public.ts'
import { entryById } from '../catalogue.ts'
import { FEW } from '../suppress.ts'
import { shownOutside, totalOf } from './figures.ts'
import { callList, certificate } from './papers.ts'
import { readPets } from './pet-reading.ts'
import type { PetRow } from './queries.ts'
import { animalsIn, chipText, dueAfter, homeIn, petNumber, standingOf } from './rules.ts'

const card = { name: { th: 'เทศบาลตำบลสมมุติ', en: '' }, numerals: 'arabic' } as AgencyCard
const at = new Date('2026-11-21T03:00:00Z')
const today = '2026-11-21'
const village = '01890000-0000-7000-8000-000000000001'

test('S161: the animals of an answered form, with what follows from them', () => {
  const animals = animalsIn(
    {
      animals: [
        {
          name: 'มะลิ',
          species: 'dog',
          sex: 'female',
          colour: 'ขาว',
          age: 3,
          neutered: 'yes',
          vaccinated: 'yes',
          'vaccinated-on': '2026-03-01',
          microchip: '764 0000-12345 678',
        },
        {
          name: 'ดำ',
          species: 'cat',
          colour: 'ดำ',
          age: 0,
          'vaccinated-on': '2026-03-01',
          'vaccine-due': '2026-01-01',
        },
        { name: 'นก', species: 'bird' },
      ],
    },
    2026,
  )
  expect(animals).toHaveLength(2)
  expect(animals[0]).toMatchObject({
    row: 0,
    birth_year: 2023,
    neutered: true,
    microchip: '764000012345678',
    due_on: '2027-03-01',
  })
  // A next day before the last one cannot be meant.
  expect(animals[1]).toMatchObject({ row: 1, sex: '', birth_year: 2026, due_on: '2027-03-01', neutered: null })
  expect(animalsIn({}, 2026)).toEqual([])
  expect(homeIn({ address: { house: '12', village, road: 'ถนนวัด' } })).toEqual({
    house: '12 ถนนวัด',
    village_id: village,
  })
  expect(homeIn({ address: { house: '1', village: 'elsewhere', road: '' } }).village_id).toBeNull()
})

test('the form of the catalogue asks for what the register reads', () => {
  const group = entryById('pet-registration')
    ?.service.sections.flatMap(section => section.questions)
    .find(question => question.id === 'animals')
  const ids = group?.type === 'group' ? group.questions.map(question => question.id) : []
  for (const id of [
    'name',
    'species',
    'sex',
    'breed',
    'colour',
    'age',
    'neutered',
    'vaccinated-on',
    'vaccine-due',
    'microchip',
    'photo',
  ])
    expect(ids, id).toContain(id)
})

test('how it stands with a vaccination', () => {
  expect(dueAfter('2028-02-29')).toBe('2029-02-28')
  expect(['2026-11-20', '2026-11-21', '2026-12-21', '2026-12-22', null].map(due => standingOf(due, today))).toEqual([
    'late',
    'soon',
    'soon',
    'good',
    'never',
  ])
  expect(petNumber({ number: 7, number_year: 2569 })).toBe('7/2569')
  expect(chipText(' 9a-0 ')).toBe('9A0')
})

test('S161: a table is read row by row, with what is wrong with each, in Thai and in English', () => {
  const known = {
    today,
    villages: [{ id: village, number: 3, name_th: 'บ้านสมมุติ', name_en: '' }],
    chips: new Set(['764']),
  }
  const read = readPets(
    [
      ['ชนิดสัตว์', 'ชื่อ', 'เพศ', 'เจ้าของ', 'โทร', 'หมู่', 'ปีเกิด', 'ไมโครชิป', 'ฉีดล่าสุด', 'ครบกำหนด'],
      ['หมา', 'มะลิ', 'เมีย', 'สมหญิง', '812345678', 'หมู่ 3', '2563', 'A1', '1 มี.ค. 2569', ''],
      ['นก', '', '', '', '12', 'หมู่ 9', '63', '764', '30 ก.พ. 2569', ''],
      ['แมว', '', '', 'สมชาย', '', 'บ้านสมมุติ', '', 'a1', '1/3/2569', '1/2/2569'],
      ['แมว', '', '', 'สมชาย', '', '', '', '', '1/3/2580', ''],
    ],
    known,
  )
  expect(read?.[0]?.pet).toMatchObject({
    species: 'dog',
    sex: 'female',
    owner_phone: '0812345678',
    village_id: village,
    birth_year: 2020,
    due_on: '2027-03-01',
  })
  expect(read?.[1]?.wrong.map(one => one.why)).toEqual(['species', 'owner', 'phone', 'year', 'day', 'chip', 'village'])
  expect(read?.[1]?.row).toBe(3)
  expect(read?.[2]?.wrong.map(one => one.why)).toEqual(['due', 'chip'])
  expect(read?.[3]?.wrong.map(one => one.why)).toEqual(['day'])
  expect(
    readPets(
      [
        ['species', 'owner'],
        ['cat', 'x'],
      ],
      known,
    )?.[0]?.pet?.species,
  ).toBe('cat')
  expect(readPets([['name'], ['x']], known)).toBeUndefined()
})

test('of few animals the public is told nothing, nor anything from which it could be worked out', () => {
  const line = (dogs: number, cats: number, vaccinated: number) => ({ village_id: village, dogs, cats, vaccinated })
  const shown = shownOutside([line(2, 1, 3), line(40, 30, 60), line(20, 3, 10), line(90, 80, 100)])
  expect(shown[0]).toMatchObject({ dogs: undefined, cats: undefined, all: undefined, vaccinated: undefined })
  // Alone, the first could be had by subtraction from the total: the next smallest goes with it.
  expect(shown.filter(one => one.all === undefined).length).toBeGreaterThanOrEqual(2)
  expect(shown[2]).toMatchObject({ dogs: undefined, cats: undefined })
  expect(shown[3]).toMatchObject({ all: 170, vaccinated: 100 })
  expect(shownOutside([{ village_id: null, ...totalOf([line(1, 0, 1)]) }])[0]?.all).toBeUndefined()
  expect(shownOutside([line(FEW, 0, FEW)])[0]).toMatchObject({ dogs: FEW, all: FEW, vaccinated: FEW })
})

const mali = {
  number: 7,
  number_year: 2569,
  code: 'AAAAA-BBBBB-CCCCC',
  species: 'dog',
  sex: 'female',
  pet_name: 'มะลิ',
  breed: '',
  colour: 'ขาว',
  birth_year: 2020,
  neutered: true,
  microchip: '764000',
  vaccinated_on: '2026-03-01',
  due_on: '2027-03-01',
  owner_name: 'สมหญิง รอวัคซีน',
  owner_phone: '0812345678',
  house: '12',
} as PetRow

test('F15: the certificate says what the register says, and leads to the page that checks it', () => {
  const text = plainText(
    certificate({
      card,
      at,
      today,
      row: mali,
      village: 'หมู่ 3 บ้านสมมุติ',
      officer: 'ธุรการ',
      address: 'https://x.test/pets/check/A',
    }),
  )
  for (const part of ['7/2569', 'มะลิ', 'สุนัข', '764000', '1 มี.ค. 2570', 'สมหญิง รอวัคซีน', 'AAAAA-BBBBB-CCCCC'])
    expect(text).toContain(part)
})

test('the call list has owner and telephone, and says when there is nobody to call', () => {
  expect(plainText(callList({ card, at, today, lines: [{ row: mali, village: 'หมู่ 3' }] }))).toContain('0812345678')
  expect(plainText(callList({ card, at, today, lines: [] }))).toContain('ไม่มีรายชื่อที่ต้องโทร')
})
