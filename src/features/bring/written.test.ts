// What old papers say in many ways becomes one thing in the draft: periods, kinds, numerals, scores, a memo in front.
import { describe, expect, test } from 'vitest'
import { readTextPaper } from '#src/documents/read/text-paper.ts'
import { understand } from '#src/documents/understand/understand.ts'
import { invented, inventedWorld } from '#test/harness/brought.ts'
import { scoresToEnter } from './actions/enter-scores.ts'
import { draftOf } from './draft-of.ts'
import { daysIn } from './periods.ts'

const read = (text: string) => {
  const document = readTextPaper(text)
  return draftOf(understand(document), { document, isGuessed: false }, inventedWorld)
}
const days = (draft: ReturnType<typeof read>, measure: number, step = 0) =>
  daysIn(draft.measures[measure]?.steps[step]?.periods ?? '', 2568).map(one => `${one.from} ${one.to}`)

describe('a period', () => {
  test.each([
    ['S19 the whole fiscal year', '๑ ต.ค. ๒๕๖๗ – ๓๐ ก.ย. ๒๕๖๘', '2024-10-01 2025-09-30'],
    ['S20 one quarter', 'ไตรมาสที่ ๒', '2025-01-01 2025-03-31'],
    ['S21 exact dates', '๕ ต.ค. ๒๕๖๗ - ๓๐ ม.ค. ๒๕๖๘', '2024-10-05 2025-01-30'],
    ['S22 months across quarters', 'ธ.ค. ๖๗ ถึง ก.พ. ๖๘', '2024-12-01 2025-02-28'],
    ['S23 the remark', 'ตลอดปีงบประมาณ', '2024-10-01 2025-09-30'],
  ])('%s', (_what, written, expected) => {
    expect(days(read(invented.replace('ม.ค. ๒๕๖๘ - มี.ค. ๒๕๖๘', written)), 1)).toEqual([expected])
  })
})

test('S13 each step has the period it was given', () => {
  const draft = read(invented.replace('ตลอดปีงบประมาณ', '๑. ต.ค. ๒๕๖๗ - ธ.ค. ๒๕๖๗ ๒. ม.ค. ๒๕๖๘ - มี.ค. ๒๕๖๘'))
  expect([0, 1].map(step => days(draft, 0, step))).toEqual([['2024-10-01 2024-12-31'], ['2025-01-01 2025-03-31']])
})

test('S24 a measure, a project and an activity are called so', () => {
  expect(read(invented).measures.map(one => one.kind)).toEqual(['measure', 'project', 'activity'])
})

test('S317 S318 S319 numerals and years in either style say the same', () => {
  const arabic = invented.replace(/[๐-๙]/g, digit => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)))
  const [thai, latin] = [read(invented), read(arabic)]
  expect(latin.year).toBe(2568)
  expect([0, 1, 2].map(at => days(latin, at))).toEqual([0, 1, 2].map(at => days(thai, at)))
  const short = read(invented.replace('ม.ค. ๒๕๖๘ - มี.ค. ๒๕๖๘', '1 มกราคม 68 – วันที่ 31 เดือนมีนาคม พ.ศ. 2568'))
  expect(days(short, 1)).toEqual(['2025-01-01 2025-03-31'])
})

describe('scores', () => {
  const world = {
    ...inventedWorld,
    indicators: [
      ['duty', 'การปฏิบัติหน้าที่'],
      ['quality', 'คุณภาพการดำเนินงาน'],
      ['communication', 'ประสิทธิภาพการสื่อสาร'],
      ['property', 'การใช้ทรัพย์สินของราชการ'],
      ['budget', 'การใช้งบประมาณ'],
      ['power', 'การใช้อำนาจ'],
    ].map(([id = '', name = '']) => ({ id, name })),
  }
  const told = (outcome: string, more = '') => {
    const document = readTextPaper(
      `${invented.replace('ไม่มีข้อร้องเรียนการให้บริการ', outcome)}${more}`.replace(
        'ตัวชี้วัดคุณภาพการดำเนินงาน ได้คะแนน ๘๘.๕๐ คะแนน เพิ่มขึ้น ๒.๑๐ คะแนน',
        'ดีขึ้น',
      ),
    )
    return draftOf(understand(document), { document, isGuessed: false }, world)
  }

  test.each([
    ['S92', 'การปฏิบัติหน้าที่', 'indicator:duty'],
    ['S93', 'คุณภาพการดำเนินงาน', 'indicator:quality'],
    ['S94', 'ประสิทธิภาพการสื่อสาร', 'indicator:communication'],
    ['S95', 'การใช้ทรัพย์สินของราชการ', 'indicator:property'],
    ['S96', 'การใช้งบประมาณ', 'indicator:budget'],
    ['S97', 'การใช้อำนาจ', 'indicator:power'],
  ])('%s of %s find their indicator', (_number, name, key) => {
    const draft = told(`ผลการประเมินตัวชี้วัด${name} ได้คะแนน ๘๙.๒๕ คะแนน`)
    expect(draft.measures[1]?.outcomes[0]?.score).toBe(key)
    expect(scoresToEnter(draft)).toMatchObject([{ key, value: 89.25 }])
  })

  test('S78 of the whole year, with the level as it is printed', () => {
    const draft = told('ดี', '\nผลการประเมินโดยภาพรวมได้คะแนน ๙๑.๒๕ อยู่ในระดับ ผ่านดี')
    expect(draft.scores).toMatchObject({ total: 91.25, level: 'ผ่านดี' })
  })

  test('S81 that rose or stayed are outcomes of that kind', () => {
    expect(told('ตัวชี้วัดการใช้อำนาจ คะแนนเพิ่มขึ้น ๓.๐๐ คะแนน').measures[1]?.outcomes[0]?.kind).toBe('score-change')
    expect(told('รักษาระดับคะแนนตัวชี้วัดการใช้อำนาจไว้ได้').measures[1]?.outcomes[0]?.kind).toBe('score-kept')
  })
})

test('S117 S124 whoever signed the memo in front of a report is proposed with name and post', () => {
  const memo = `บันทึกข้อความ
ส่วนราชการ สำนักปลัดเทศบาล
ที่ ขก ๕๒๓๐๑/๑๒ วันที่ ๒๘ ตุลาคม ๒๕๖๘
เรื่อง รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม
เรียน นายกเทศมนตรีตำบลธารใส
ด้วยสำนักปลัดได้ดำเนินการตามมาตรการเรียบร้อยแล้ว จึงเรียนมาเพื่อโปรดทราบ
(นายสมมุติ ตัวอย่าง)
นิติกรชำนาญการ
`
  expect(read(`${memo}${invented}`).people).toEqual([{ name: 'นายสมมุติ ตัวอย่าง', position: 'นิติกรชำนาญการ' }])
})
