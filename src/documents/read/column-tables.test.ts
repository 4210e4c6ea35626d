// Tables without lines as office programs print them: wrapped cells, rows further apart than lines, columns as near as words, heads in the middle
// of their height. And prose, which never is one.
import { describe, expect, test } from 'vitest'
import { handMadePdf, helvetica, words } from '#test/harness/pdf.ts'
import { columnTables } from './column-tables.ts'
import type { Blank, Piece } from './page-pieces.ts'
import { pdfPages } from './pdf-paper.ts'

const SIZE = 10
const LETTER = 5
const SPACE = 3

/** Words of one line, each from its place on. Where less than a piece ends with lies between them, they are one piece that may be cut there. */
function line(baseline: number, ...words: readonly (readonly [left: number, text: string])[]): Piece[] {
  const pieces: (Piece & { blanks: Blank[] })[] = []
  for (const [from, phrase] of words) {
    let left = from
    for (const text of phrase.split(' ')) {
      const right = left + text.length * LETTER
      const open = pieces.at(-1)
      if (open && left - open.right < 1.3 * SIZE) {
        const before = `${open.text} `
        const blank = { at: before.length, left: open.right, right: left }
        pieces.splice(-1, 1, { ...open, text: before + text, right, blanks: [...open.blanks, blank] })
      } else {
        const box = { left, right, top: baseline - 9, bottom: baseline + 3 }
        pieces.push({ ...box, text, baseline, size: SIZE, isBold: false, blanks: [] })
      }
      left = right + SPACE
    }
  }
  return pieces
}

const rowsOf = (pieces: readonly Piece[]) =>
  columnTables(pieces).map(table => {
    const rows: string[][] = []
    for (const { row, column, pieces: own } of table.cells) {
      const cells = rows[row] ?? []
      rows[row] = cells
      cells[column] = own.map(one => one.text).join(' ')
    }
    return rows
  })

describe('rows', () => {
  test('may stand further apart than words do elsewhere, where lines do too', () => {
    const pieces = [
      ...line(0, [0, 'No'], [100, 'Measure'], [250, 'Unit']),
      ...line(45, [0, '1'], [100, 'Train the staff'], [250, 'Finance']),
      ...line(64, [100, 'of all units']),
      ...line(109, [0, '2'], [100, 'Publish'], [250, 'Clerk']),
      ...line(128, [100, 'rules'], [250, 'of town']),
    ]
    expect(rowsOf(pieces)).toEqual([
      [
        ['No', 'Measure', 'Unit'],
        ['1', 'Train the staff of all units', 'Finance'],
        ['2', 'Publish rules', 'Clerk of town'],
      ],
    ])
  })

  test('begin where lines stand further apart, though the first column is wrapped too', () => {
    const pieces = [
      ...line(0, [0, 'Measure'], [120, 'Steps'], [250, 'Unit']),
      ...line(28, [0, 'Train the staff'], [120, 'Ask and plan'], [250, 'Finance']),
      ...line(42, [0, 'of all units in'], [120, 'and teach']),
      ...line(56, [0, 'the town']),
      ...line(84, [0, 'Publish rules'], [120, 'Write them'], [250, 'Clerk of']),
      ...line(98, [0, 'on the web'], [250, 'town']),
    ]
    expect(rowsOf(pieces)).toEqual([
      [
        ['Measure', 'Steps', 'Unit'],
        ['Train the staff of all units in the town', 'Ask and plan and teach', 'Finance'],
        ['Publish rules on the web', 'Write them', 'Clerk of town'],
      ],
    ])
  })

  test('of one line each stay so, whatever gap stands below the head or between groups', () => {
    const row = (at: number, text: string) => line(at, [0, text], [120, 'Yes'], [250, 'Clerk'])
    const headed = [...row(0, 'Head'), ...row(40, 'First'), ...row(60, 'Second'), ...row(80, 'Third')]
    expect(rowsOf(headed)[0]?.map(([first]) => first)).toEqual(['Head', 'First', 'Second', 'Third'])
    const groups = [...headed, ...row(120, 'Fourth'), ...row(140, 'Fifth'), ...row(180, 'Sixth'), ...row(200, 'Last')]
    expect(rowsOf(groups)[0]).toHaveLength(8)
  })

  test('begin with each number in the first column', () => {
    const pieces = [
      ...line(0, [0, 'No'], [60, 'Measure'], [250, 'Unit']),
      ...line(30, [0, '1'], [60, 'Train the staff of all'], [250, 'Finance']),
      ...line(45, [60, 'units in the town']),
      ...line(60, [0, '2'], [60, 'Publish the rules'], [250, 'Clerk']),
      ...line(90, [0, '3'], [60, 'Report to the mayor'], [250, 'Clerk']),
      ...line(105, [60, 'and the people']),
    ]
    expect(rowsOf(pieces)[0]?.map(([first]) => first)).toEqual(['No', '1', '2', '3'])
  })
})

describe('columns', () => {
  test('as near as words are told by the strip between them that stays empty', () => {
    const pieces = [
      ...line(0, [0, 'Measure'], [83, 'Unit'], [160, 'When']),
      ...line(28, [0, 'Train all staff'], [83, 'Finance unit'], [160, 'May']),
      ...line(42, [0, 'of the town'], [83, 'of town'], [160, 'June']),
      ...line(70, [0, 'Publish'], [83, 'Clerk and two'], [160, 'July']),
      ...line(84, [0, 'rules on web'], [83, 'others'], [160, 'August']),
    ]
    // The fullest lines are one piece.
    expect(pieces.map(piece => piece.text)).toContain('Train all staff Finance unit')
    expect(rowsOf(pieces)).toEqual([
      [
        ['Measure', 'Unit', 'When'],
        ['Train all staff of the town', 'Finance unit of town', 'May June'],
        ['Publish rules on web', 'Clerk and two others', 'July August'],
      ],
    ])
  })

  test('do not begin with the last line of the paragraph above', () => {
    const pieces = [
      ...line(0, [0, 'What was done in the past year is shown in the table that comes now']),
      ...line(14, [0, 'and in no other.']),
      ...line(34, [0, 'Measure'], [120, 'Steps'], [250, 'Unit']),
      ...line(54, [0, 'Train'], [120, 'Plan'], [250, 'Clerk']),
      ...line(74, [0, 'Publish'], [120, 'Write'], [250, 'Finance']),
      ...line(94, [0, 'What follows is said of all of the measures that were named above here']),
    ]
    expect(rowsOf(pieces)).toEqual([
      [
        ['Measure', 'Steps', 'Unit'],
        ['Train', 'Plan', 'Clerk'],
        ['Publish', 'Write', 'Finance'],
      ],
    ])
  })
})

test('a head whose words stand in the middle of its height begins with the first line of its highest cell', () => {
  const pieces = [
    ...line(0, [250, 'ผู้รับผิด']),
    ...line(9, [0, 'มาตรการ'], [120, 'ขั้นตอน'], [340, 'ระยะเวลา']),
    ...line(18, [250, 'ชอบ']),
    ...line(50, [0, 'จัดทำคู่มือ'], [120, 'สำรวจ'], [250, 'สำนัก'], [340, 'ตุลาคม']),
    ...line(68, [0, 'บริการ'], [250, 'ปลัด']),
    ...line(100, [0, 'อบรม'], [120, 'วางแผน'], [250, 'นิติกร'], [340, 'มกราคม']),
    ...line(118, [0, 'เจ้าหน้าที่'], [340, 'มีนาคม']),
  ]
  expect(rowsOf(pieces)).toEqual([
    [
      ['มาตรการ', 'ขั้นตอน', 'ผู้รับผิด ชอบ', 'ระยะเวลา'],
      ['จัดทำคู่มือ บริการ', 'สำรวจ', 'สำนัก ปลัด', 'ตุลาคม'],
      ['อบรม เจ้าหน้าที่', 'วางแผน', 'นิติกร', 'มกราคม มีนาคม'],
    ],
  ])
})

describe('prose is no table', () => {
  test('though blanks stand under each other on every line', () => {
    const english = [0, 14, 28, 42, 56, 70].flatMap(y =>
      line(y, [0, 'which the town had put aside and will so use it']),
    )
    expect(rowsOf(english)).toEqual([])
    const thai = [0, 18, 36, 54, 72].flatMap(y =>
      line(y, [0, 'เพื่อยกระดับการดำเนินงาน ให้ดียิ่งขึ้น โดยเปิดโอกาสให้ประชาชน มีส่วนร่วม']),
    )
    expect(rowsOf(thai)).toEqual([])
  })

  test('though a few wide blanks of lines set to both edges do', () => {
    const pieces = [
      ...line(0, [0, 'องค์การบริหารส่วนตำบลได้วิเคราะห์ผลการประเมินคุณธรรม']),
      ...line(18, [0, 'และความโปร่งใสของปีที่ผ่าน'], [146, 'และกำหนดมาตรการเพื่อยก']),
      ...line(36, [0, 'ระดับการดำเนินงานให้ดียิ่งๆ'], [147, 'โดยเปิดโอกาสให้ประชาชน']),
      ...line(54, [0, 'ทุกคนมีส่วนร่วมในการแสดง'], [145, 'ความคิดเห็นผ่านช่องทาง']),
      ...line(72, [0, 'ทั้งนี้หน่วยงานได้จัดทำคู่มือ'], [155, 'การปฏิบัติงานและเผยแพร่']),
      ...line(90, [0, 'ทางเว็บไซต์ของหน่วยงานเป็นประจำทุกปีงบประมาณ']),
    ]
    expect(rowsOf(pieces)).toEqual([])
  })
})

test('in a PDF as well, where the words of two columns are printed as near as those of one', async () => {
  const rows = [
    ['Measure', 'Unit', 'When'],
    ['Train the staff', 'Clerk', 'May'],
    ['Publish rules', 'Finance', 'June'],
    ['Ask the people', 'Mayor', 'July'],
    ['Report it', 'Clerk', 'August'],
  ]
  const draws = rows.flatMap((row, n) => row.map((text, at) => words(text, [40, 126, 172][at] ?? 0, 500 - n * 18)))
  const page = { keys: '/Resources<</Font<</F {font}>>>>', draws: draws.join('\n') }
  const read = await pdfPages(handMadePdf({ things: { font: helvetica }, pages: [page] }), () => undefined)
  expect(typeof read === 'string' ? read : rowsOf(read.views[0]?.pieces ?? [])).toEqual([rows])
})
