// Tables by drawn lines and by columns of words, and paragraphs by how their lines lie: each from a few lines and words on a page.
import { describe, expect, test } from 'vitest'
import { columnTables } from './column-tables.ts'
import { paragraphsIn } from './page-paragraphs.ts'
import type { Piece, Rule } from './page-pieces.ts'
import { ruledGrids } from './ruled-grids.ts'

const rule = (at: number, from: number, to: number): Rule => ({ at, from, to })
const cellsOf = (level: readonly Rule[], upright: readonly Rule[]) =>
  ruledGrids(level, upright).map(grid =>
    grid.cells.map(({ row, column, rows, columns }) => [row, column, rows, columns]),
  )

describe('drawn lines', () => {
  const outer = { level: [rule(0, 0, 90), rule(60, 0, 90)], upright: [rule(0, 0, 60), rule(90, 0, 60)] }

  test('divide a table into cells; a line that stops short leaves cells that span', () => {
    const level = [...outer.level, rule(20, 30, 90), rule(40, 0, 90)]
    const upright = [...outer.upright, rule(30, 0, 60), rule(60, 20, 60)]
    expect(cellsOf(level, upright)).toEqual([
      [
        [0, 0, 2, 1],
        [0, 1, 1, 2],
        [1, 1, 1, 1],
        [1, 2, 1, 1],
        [2, 0, 1, 1],
        [2, 1, 1, 1],
        [2, 2, 1, 1],
      ],
    ])
  })

  test('may come in pieces, twice, and not quite level', () => {
    const level = [rule(0, 0, 44), rule(0.6, 45, 90), rule(1, 0, 90), rule(30, 0, 90), rule(60, 0, 90)]
    expect(cellsOf(level, [...outer.upright, rule(45, 0, 60)])[0]).toHaveLength(4)
  })

  test('may be left out at the sides', () => {
    expect(cellsOf([rule(0, 0, 90), rule(30, 0, 90), rule(60, 0, 90)], [rule(45, 0, 60)])[0]).toHaveLength(4)
  })

  test('of a frame, an underline or two tables apart are what they are', () => {
    expect(cellsOf(outer.level, outer.upright)).toEqual([])
    expect(cellsOf([rule(10, 0, 90), rule(200, 0, 90)], [])).toEqual([])
    const below = (by: number, rules: readonly Rule[]) => rules.map(one => ({ ...one, at: one.at + by }))
    const upright = [...outer.upright, rule(45, 0, 60)]
    const moved = upright.map(one => ({ ...one, from: one.from + 100, to: one.to + 100 }))
    expect(cellsOf([...outer.level, ...below(100, outer.level)], [...upright, ...moved])).toHaveLength(2)
  })
})

const piece = (text: string, left: number, baseline: number, more: Partial<Piece> = {}): Piece => ({
  text,
  left,
  right: left + text.length * 5,
  top: baseline - 9,
  bottom: baseline + 3,
  baseline,
  size: 10,
  isBold: false,
  ...more,
})
const rowsOf = (pieces: readonly Piece[]) =>
  columnTables(pieces).map(table => {
    const rows: string[][] = []
    for (const { row, column, pieces: own } of table.cells) {
      const line = rows[row] ?? []
      rows[row] = line
      line[column] = own.map(one => one.text).join(' ')
    }
    return rows
  })

describe('columns of words', () => {
  const row = (y: number, ...texts: readonly string[]) =>
    texts.flatMap((text, n) => (text === '' ? [] : [piece(text, n * 120, y)]))

  test('are a table; words below the right columns only go on with the row above', () => {
    const pieces = [
      ...row(10, 'No', 'Measure', 'Unit'),
      ...row(30, '1', 'Train the staff', 'Finance'),
      ...row(45, '', 'of all units', ''),
      ...row(60, '2', 'Publish rules', 'Clerk'),
    ]
    expect(rowsOf(pieces)).toEqual([
      [
        ['No', 'Measure', 'Unit'],
        ['1', 'Train the staff of all units', 'Finance'],
        ['2', 'Publish rules', 'Clerk'],
      ],
    ])
  })

  test('too few, numbered items, or words that cross them are no table', () => {
    expect(rowsOf([...row(10, 'a', 'b', 'c'), ...row(25, 'd', 'e', 'f')])).toEqual([])
    expect(rowsOf([1, 2, 3, 4, 5].flatMap(n => row(n * 15, `${n}.`, 'An item of a list')))).toEqual([])
    const crossed = [10, 25, 40, 55].flatMap(y => [
      piece('left', 0, y),
      piece('x'.repeat(40), y % 2 === 0 ? 60 : 30, y),
    ])
    expect(
      rowsOf(crossed)
        .flat()
        .every(one => one.length <= 2),
    ).toBe(true)
  })
})

describe('paragraphs', () => {
  const region = { page: 1, width: 600, height: 800 }
  const textsOf = (pieces: readonly Piece[]) => paragraphsIn(pieces, region).map(one => one.paragraph.text)
  const wide = 'w '.repeat(40).trim()

  test('lines that reach the edge are one; the short one is its last', () => {
    expect(textsOf([piece(wide, 0, 10), piece(wide, 0, 24), piece('end', 0, 38), piece(wide, 0, 52)])).toEqual([
      `${wide} ${wide} end`,
      wide,
    ])
  })

  test('a number, a dash, a box, a gap, larger or bolder letters begin another', () => {
    const lines = ['1. ', '๒. ', '(3) ', '- ', '• ', '☐ ', '1.2 '].map((mark, n) => piece(mark + wide, 0, 10 + n * 14))
    expect(textsOf(lines)).toHaveLength(7)
    expect(textsOf([piece(wide, 0, 10), piece(wide, 0, 24), piece(wide, 0, 60)])).toHaveLength(2)
    expect(textsOf([piece(wide, 0, 10, { isBold: true }), piece(wide, 0, 24)])).toHaveLength(2)
    expect(textsOf([piece(wide, 0, 12, { size: 14 }), piece(wide, 0, 30)])).toHaveLength(2)
  })

  test('a figure, a month or the rest of a period at the beginning of a line begins nothing', () => {
    const full = `${wide} `
    for (const [before, after] of [
      ['ร้อยละ', '94.18 ของทั้งหมด'],
      ['ร้อยละ', '๘๕.๗๙ ของทั้งหมด'],
      ['จำนวน', '12 รายการ'],
      ['ตั้งแต่ 1', 'ตุลาคม ถึงวันนี้'],
      ['1 ตุลาคม', '- 31 ธันวาคม 2568'],
      ['www.a-', 'b.go.th'],
    ] as const)
      expect(textsOf([piece(full + before, 0, 10), piece(after, 0, 24)]), `${before}|${after}`).toHaveLength(1)
    // Those are items all the same.
    for (const [before, after] of [
      ['ปี 2569', '- 3 โครงการ'],
      ['ทราบ', '2. รายการ'],
      ['ประจำปี', '2. รายการ'],
      ['ประจำปี', '๓) รายการ'],
      ['ประจำปี', '๑.๒ รายการ'],
      ['ทราบ', '1.2 รายการ'],
    ] as const)
      expect(textsOf([piece(full + before, 0, 10), piece(after, 0, 24)]), `${before}|${after}`).toHaveLength(2)
  })

  test('a share that reaches the beginning of a line is no numbering', () => {
    expect(textsOf([piece(`${wide} is`, 0, 10), piece('94.18 of all', 0, 24)])).toHaveLength(1)
  })

  test('a label after an address of the web begins another, words go on', () => {
    const address = `https://example.go.th/${'a'.repeat(90)}`
    expect(textsOf([piece(address, 0, 10), piece('ผู้รับผิดชอบ: สำนักปลัด', 0, 24)])).toHaveLength(2)
    expect(textsOf([piece(address, 0, 10), piece('และประกาศให้ทราบ', 0, 24)])).toHaveLength(1)
  })

  test('what stands out over the edge makes no other line short', () => {
    const over = piece(`https://example.go.th/${'a'.repeat(140)}`, 0, 52)
    expect(textsOf([piece(wide, 0, 10), piece(wide, 0, 24), piece(wide, 0, 38), over])).toHaveLength(1)
  })

  test('the lines of an item stand under its words', () => {
    expect(textsOf([piece(`1. ${wide}`, 0, 10), piece('goes on', 15, 24)])).toEqual([`1. ${wide} goes on`])
  })

  test('how sure it is, is the mean of its letters', () => {
    const [laid] = paragraphsIn(
      [piece('abc', 0, 10, { confidence: 0.9 }), piece('d', 30, 10, { confidence: 0.5 })],
      region,
    )
    expect(laid?.paragraph.confidence).toBeCloseTo(0.8)
  })
})
