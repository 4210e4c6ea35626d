// Tables of scores in every order and wording, and numbers that belong to another year.
import { expect, test } from 'vitest'
import { shippedFrameworks, shippedOf } from './framework.ts'
import { numberOf, readScores } from './score-reading.ts'

const framework = shippedOf(2568)
if (!framework) throw new Error('no framework of 2568')
const read = (...rows: string[][]) => readScores(rows, framework, shippedFrameworks)
const taken = (...rows: string[][]) =>
  Object.fromEntries(read(...rows).flatMap(row => (row.why === undefined ? [[row.name, row.score]] : [])))

test('codes, names, Thai digits and tools, whatever the order of the columns', () => {
  expect(
    taken(
      ['ผลการประเมิน ITA ประจำปี 2568', '', ''],
      ['รหัส', 'รายการ', 'คะแนน'],
      ['คะแนนรวม', '', '๘๗.๗๙'],
      ['IIT', '', '90.1'],
      ['ตัวชี้วัดที่ ๔', 'การใช้ทรัพย์สินของราชการ', '82.10'],
      ['i10', 'การยืม', '79'],
      ['O15', 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี', '100'],
      ['๐๑๙', '', '๕๐'],
    ),
  ).toEqual({
    total: 87.79,
    iit: 90.1,
    'indicator:property': 82.1,
    'question:borrowing': 79,
    'item:hr-report': 100,
    'item:complaint-statistics': 50,
  })
  expect(taken(['95.5', 'การใช้งบประมาณ'], ['88', 'คุณภาพการดำเนินงาน'])).toEqual({
    'indicator:budget': 95.5,
    'indicator:quality': 88,
  })
})

test.each([
  ['S92', 'การปฏิบัติหน้าที่', 97.56, 'duty'],
  ['S93', 'คุณภาพการดำเนินงาน', 94.86, 'quality'],
  ['S94', 'ประสิทธิภาพการสื่อสาร', 92.85, 'communication'],
  ['S95', 'การใช้ทรัพย์สินของราชการ', 99.11, 'property'],
  ['S96', 'การใช้งบประมาณ', 97.11, 'budget'],
  ['S97', 'การใช้อำนาจ', 99.78, 'power'],
])('%s the score of the indicator %s is read and kept under its own name', (_number, name, score, key) => {
  expect(taken([name, String(score)])).toEqual({ [`indicator:${key}`]: score })
  expect(taken([`ตัวชี้วัด ${name}`, score.toFixed(2)])).toEqual({ [`indicator:${key}`]: score })
  expect(framework.indicators.find(one => one.id === key)?.th).toBe(name)
})

test('a number of another year is named with its own number of this year', () => {
  const [row] = read(['O35 รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', '100'])
  expect(row).toMatchObject({ why: 'other-year', detail: { code: 'O35', other: 2567, here: 'O28' } })
  const [shared] = read(['O19 รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี', '0'])
  expect(shared).toMatchObject({ why: 'other-year', detail: { code: 'O19', other: 2567, year: 2568, here: 'O15' } })
})

test('what cannot be taken says why, row by row', () => {
  const rows = read(['O1', '101'], ['O2', ''], ['O3', '90'], ['O3', '91'], ['อะไรสักอย่าง', '50'])
  expect(rows.map(row => row.why)).toEqual(['score-above-100', 'no-score', undefined, 'twice', 'not-known'])
  expect(rows.map(row => row.row)).toEqual([1, 2, 3, 4, 5])
})

test.each([
  ['๘๗.๗๙', 87.79],
  [' 87.79 คะแนน', 87.79],
  ['100%', 100],
  ['O19', undefined],
  ['', undefined],
])('%j is %s', (cell, value) => expect(numberOf(cell)).toBe(value))
