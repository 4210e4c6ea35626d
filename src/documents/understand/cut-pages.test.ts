// What a page break leaves of rows, heads and tables, in the smallest form in which it went wrong.
import { expect, test } from 'vitest'
import { readTextPaper } from '../read/text-paper.ts'
import { transcriptOf } from './transcript.ts'
import { understand } from './understand.ts'

const read = (...lines: readonly string[]) => transcriptOf(understand(readTextPaper(lines.join('\n'))))
const head = 'มาตรการ\tวิธีดำเนินการ\tผู้รับผิดชอบ\tระยะเวลา\tผลการดำเนินการ'

test.each([
  ['no head', []],
  ['a page number and the head again', ['๒', '', head]],
])('a row that a page cut in the middle of words and times is one measure: %s', (_, between) => {
  const paper = read(
    'แผน ปีงบประมาณ พ.ศ. ๒๕๖๘',
    head,
    '๑. มาตรการคู่มือ\t๑. ทบทวนคู่มือ\tสำนักปลัด\tตลอดปี\t๑. ทบทวนแล้ว',
    '๒. มาตรการควบคุมการ\t๑. จัดทำทะเบียนคุมการ\tกอง\tภายในเดือน\t๑. มีทะเบียน',
    '',
    ...between,
    'ยืมพัสดุ\tยืม ๒. แจ้งเวียน\tคลัง\tมีนาคม ๒๕๖๘\t๒. แจ้งเวียนแล้ว',
    '๓. มาตรการใช้รถ\t๑. จัดทำแบบ\tกองช่าง\tตลอดปี\t๑. มีแบบ',
  )
  expect(paper.measures).toHaveLength(3)
  expect(paper.measures[1]).toMatchObject({
    steps: [expect.stringMatching(/^จัดทำทะเบียนคุมการ ?ยืม$/), 'แจ้งเวียน'],
    responsible: ['กองคลัง'],
    period: { start: '2025-03-01', end: '2025-03-31' },
    outputs: ['มีทะเบียน', 'แจ้งเวียนแล้ว'],
  })
})

test('the head of a table alone on its page, and the rest of it on the next', () => {
  const paper = read(
    '๑. การใช้ทรัพย์สินของราชการ',
    'มาตรการ\tวิธีดำเนินการ\tผู้รับผิด\tระยะเวลา',
    '',
    '\t\tชอบ\tดำเนินการ',
    'มาตรการยืมพัสดุ\t๑. จัดทำทะเบียน\tกองคลัง\tต.ค. ๖๗ - ก.ย. ๖๘',
  )
  expect(paper.measures).toMatchObject([
    { title: 'มาตรการยืมพัสดุ', issue_heading: 'การใช้ทรัพย์สินของราชการ', responsible: ['กองคลัง'] },
  ])
})

test('a measure told in a table of labels goes on in the table on the next page', () => {
  const paper = read(
    'ปีงบประมาณ ๒๕๖๘',
    'มาตรการที่ ๑',
    'ชื่อมาตรการ\tมาตรการยืมพัสดุ',
    'ขั้นตอน\t๑. จัดทำทะเบียน',
    '',
    '\t๒. แจ้งเวียน',
    'ผู้รับผิดชอบ\tกองคลัง',
    'ระยะเวลา\tไตรมาส ๑',
    '',
    'มาตรการที่ ๒',
    'ชื่อมาตรการ\tมาตรการใช้รถ',
    'ผู้รับผิดชอบ\tกองช่าง',
    'ระยะเวลา\tไตรมาส ๒',
  )
  expect(paper.measures).toMatchObject([
    { title: 'มาตรการยืมพัสดุ', issue_heading: null, steps: ['จัดทำทะเบียน', 'แจ้งเวียน'], responsible: ['กองคลัง'] },
    { title: 'มาตรการใช้รถ', issue_heading: null, responsible: ['กองช่าง'] },
  ])
})

test('the measure is named above a table that does not name it', () => {
  const paper = read(
    'ปีงบประมาณ ๒๕๖๘',
    'มาตรการที่ ๑ จัดทำทะเบียนยืมพัสดุ',
    'ขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา\tผลการดำเนินงาน',
    '๑. จัดทำ\tกองคลัง\tไตรมาส ๑\tมีทะเบียน',
    '๒. เผยแพร่\tกองคลัง\tไตรมาส ๒\tเผยแพร่แล้ว',
    '',
    'มาตรการที่ ๒ จัดทำคู่มือการใช้รถ',
    'ขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา\tผลการดำเนินงาน',
    '๑. จัดทำ\tกองช่าง\tไตรมาส ๓\tมีคู่มือ',
  )
  expect(paper.measures).toMatchObject([
    { no: '1', title: 'จัดทำทะเบียนยืมพัสดุ', steps: ['จัดทำ', 'เผยแพร่'], period: { end: '2025-03-31' } },
    { no: '2', title: 'จัดทำคู่มือการใช้รถ', responsible: ['กองช่าง'] },
  ])
})

test('a part of the paper is no issue, and neither is a remark at the end of a row', () => {
  const paper = read(
    '**ส่วนที่ ๒ ผลการดำเนินงาน**',
    'มาตรการ\tผู้รับผิดชอบ\tระยะเวลา\tผลการดำเนินงาน\tข้อเสนอแนะ',
    'มาตรการยืมพัสดุ\tกองคลัง\tไตรมาส ๑\tมีทะเบียน\tควรทำทุกปี',
  )
  expect(paper.measures.map(one => one.issue_heading)).toEqual([null])
})

test('a table with the marks of a web page, states as columns, a name under its kind, a year without its word', () => {
  const paper = read(
    'รายงานผลการดำเนินการตามมาตรการ ประจำปี ๒๕๖๘',
    'องค์การบริหารส่วนตำบล',
    'สายธาร',
    '<table><tr><td rowspan="2">มาตรการ</td><td rowspan="2">ผู้รับผิดชอบ</td><td rowspan="2">ระยะเวลา</td><td colspan="2">สถานะ</td></tr>',
    '<tr><td>ดำเนินการแล้ว</td><td>ยังไม่ดำเนินการ</td></tr>',
    '<tr><td>มาตรการยืมพัสดุ</td><td>กองคลัง</td><td>ตลอดปี</td><td>✓</td><td></td></tr>',
    '<tr><td>มาตรการใช้รถ</td><td>กองช่าง</td><td>ตลอดปี</td><td></td><td>✓</td></tr></table>',
  )
  expect(paper).toMatchObject({
    agency: 'องค์การบริหารส่วนตำบลสายธาร',
    fiscal_year_be: 2568,
    measures: [{ status: 'done' }, { status: 'not_done' }],
  })
})

test('a memo with a long subject, a rank before the brackets, and a post held for another', () => {
  const { memo } = read(
    'บันทึกข้อความ',
    'ส่วนราชการ งานนโยบาย สำนักปลัด โทร ๐ ๕๓๐๐ ๐๐๐๐',
    'ที่ สม ๗๑๕๐๑/๙๘',
    'วันที่ ๖ ตุลาคม ๒๕๖๘',
    'เรื่อง รายงานผลการดำเนินการ',
    'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘',
    'เรียน นายกองค์การบริหารส่วนตำบลสายธาร',
    '๑. เรื่องเดิม',
    '(นางสาวสมมุติ ใจดี) ตำแหน่ง นักวิเคราะห์นโยบายและแผน',
    'ลงชื่อ ว่าที่ร้อยตรี',
    '(ธนา มั่นคง)',
    'รองปลัด รักษาราชการแทน',
    'ปลัดองค์การบริหารส่วนตำบลสายธาร',
    'ลงชื่อ.................',
    '( นายประเสริฐ ยิ่งยง ) (นางวาสนา ตัวอย่าง)',
    'หัวหน้าสำนักปลัด ผู้อำนวยการกองคลัง',
  )
  expect(memo).toMatchObject({
    from: 'งานนโยบาย สำนักปลัด',
    date: '2025-10-06',
    subject: 'รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘',
    signers: [
      { name: 'นางสาวสมมุติ ใจดี', position: 'นักวิเคราะห์นโยบายและแผน' },
      { name: 'ว่าที่ร้อยตรีธนา มั่นคง', position: 'รองปลัด รักษาราชการแทน ปลัดองค์การบริหารส่วนตำบลสายธาร' },
      { name: 'นายประเสริฐ ยิ่งยง', position: 'หัวหน้าสำนักปลัด' },
      { name: 'นางวาสนา ตัวอย่าง', position: 'ผู้อำนวยการกองคลัง' },
    ],
  })
})

test('guessed letters are told as less sure, the more the worse they were seen', () => {
  const cell = (text: string, column: number, confidence: number) => ({
    blocks: [{ kind: 'paragraph' as const, text, ids: [], confidence }],
    column,
    columns: 1,
    rows: 1,
  })
  const { measures } = understand({
    blocks: [
      {
        kind: 'table',
        rows: [
          { isHead: true, cells: ['มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'].map((text, at) => cell(text, at, 0.95)) },
          { isHead: false, cells: [cell('มาตรการยืมพัสดุ', 0, 0.95), cell('กองคลัง', 1, 0.9), cell('ตลอดปี ☑', 2, 0.6)] },
        ],
      },
    ],
    properties: new Map(),
  })
  const [one] = measures
  expect(one?.title.sure).toBeGreaterThan(0.75)
  expect(one?.responsible.sure).toBeLessThan(0.75)
  expect(one?.period?.sure).toBeLessThan(one?.responsible.sure ?? 0)
})
