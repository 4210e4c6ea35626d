// A table as a grid: what stands in each row and column, with cells that cover several counted where they begin.
import type { ReadBlock, ReadCell, ReadTable } from '../read/document.ts'
import { paragraphsOf } from '../read/document.ts'

export interface GridCell {
  readonly text: string
  /** It began in a row above. */
  readonly isCovered: boolean
  /** How many columns it covers. */
  readonly columns: number
}

export interface GridRow {
  readonly cells: readonly GridCell[]
  readonly isHead: boolean
  /** How many cells begin in it. */
  readonly begins: number
}

const none: GridCell = { text: '', isCovered: false, columns: 1 }

/** A line break that was meant opens an item; any other only fitted a line into its cell. */
const broken = /\n(?!\s*[-–—•☐☑(0-9๐-๙])/gu

/** A line that begins with a figure and its unit opens no item. */
const figureAlone =
  /\n(?=\s*[\d๐-๙]{1,3}(?:\.[\d๐-๙]{1,2})? ?(?:คะแนน|%|บาท|ล้าน|ราย(?!งาน|การ|ละเอียด|ได้|จ่าย|ชื่อ)|ครั้ง))/gu

/** Its paragraphs, one on each line, with the numbers that the writer's program drew. */
export const textOf = (blocks: readonly ReadBlock[]): string =>
  [...paragraphsOf(blocks)]
    .map(
      paragraph =>
        `${paragraph.marker === undefined ? '' : `${paragraph.marker} `}${paragraph.text.replace(broken, ' ').trim()}`,
    )
    .filter(text => text.trim() !== '')
    .join('\n')
    .replace(figureAlone, ' ')

export function gridOf(table: ReadTable, fewest = 0): GridRow[] {
  const width = Math.max(fewest, ...table.rows.flatMap(row => row.cells.map(cell => cell.column + cell.columns)))
  const covering: { cell: ReadCell; until: number }[] = []
  return table.rows.map((row, at) => {
    const cells: GridCell[] = Array.from({ length: width }, () => none)
    for (const { cell, until } of covering)
      if (until > at)
        for (let c = cell.column; c < cell.column + cell.columns; c++)
          cells[c] = { text: '', isCovered: true, columns: cell.columns }
    for (const cell of row.cells) {
      cells[cell.column] = { text: textOf(cell.blocks), isCovered: false, columns: cell.columns }
      if (cell.rows > 1) covering.push({ cell, until: at + cell.rows })
    }
    return { cells, isHead: row.isHead, begins: row.cells.length }
  })
}
