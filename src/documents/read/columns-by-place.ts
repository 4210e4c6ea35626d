// A page that begins in the middle of a row shows, in a tagged file, only the cells that go on: counted from the left they would stand in wrong
// columns, or as a paragraph. They go to the columns under which they stand. Pure.
import type { ReadBlock, ReadCell, ReadParagraph, ReadRow, ReadTable } from './document.ts'

interface Range {
  left: number
  right: number
}

export function columnsByPlace(blocks: readonly ReadBlock[]): ReadBlock[] {
  let before: readonly Range[] = []
  let last: ReadTable | undefined
  return blocks.map((block, at) => {
    if (block.kind !== 'table') {
      const cell = last && isFirstOnPage(block, blocks[at - 1]) ? columnOfWords(block, last, before) : -1
      last = undefined
      return cell < 1 || block.kind !== 'paragraph' ? block : asTable(block, cell)
    }
    last = block
    const own = rangesOf(block)
    const placed = withFirstRow(block, block.rows.length > 1 ? own : before)
    if (own.length > 0) before = own
    return placed
  })
}

const boxOf = (cell: ReadCell) => cell.place?.box

const isFirstOnPage = (block: ReadBlock, before: ReadBlock | undefined): boolean =>
  block.place !== undefined && before?.place !== undefined && block.place.page === before.place.page + 1

/** Of a cut row only one cell may go on: words at the top of a page that stand where a column stood. */
const LEFT = 0.012
function columnOfWords(block: ReadBlock, table: ReadTable, ranges: readonly Range[]): number {
  const box = block.place?.box
  if (!box || table.place === undefined) return -1
  return ranges.findIndex(range => Math.abs(range.left - box.left) < LEFT && box.right <= range.right + LEFT)
}

const asTable = (block: ReadParagraph, column: number): ReadTable => ({
  kind: 'table',
  ...(block.place && { place: block.place }),
  rows: [
    {
      isHead: false,
      cells: [{ blocks: [block], column, columns: 1, rows: 1, ...(block.place && { place: block.place }) }],
    },
  ],
})

/** Where each column stands, by the rows that have all their cells. */
function rangesOf({ rows }: ReadTable): readonly Range[] {
  const width = Math.max(0, ...rows.map(row => row.cells.length))
  const ranges: Range[] = []
  for (const row of rows.filter(one => one.cells.length === width))
    for (const [at, cell] of row.cells.entries()) {
      const box = boxOf(cell)
      if (!box || cell.columns > 1) continue
      const known = ranges[at]
      ranges[at] = known
        ? { left: Math.min(known.left, box.left), right: Math.max(known.right, box.right) }
        : { left: box.left, right: box.right }
    }
  return ranges.length === width && ranges.every(range => range !== undefined) ? ranges : []
}

function withFirstRow(table: ReadTable, ranges: readonly Range[]): ReadTable {
  const [first, ...others] = table.rows
  if (!first || first.cells.length >= ranges.length || first.cells.some(cell => cell.columns > 1 || cell.rows > 1))
    return table
  const columns = first.cells.map(cell => columnOf(cell, ranges))
  const isInOrder = columns.every((column, at) => column >= 0 && (at === 0 || column > (columns[at - 1] ?? -1)))
  if (!isInOrder) return table
  const row: ReadRow = {
    ...first,
    cells: first.cells.map((cell, at) => ({ ...cell, column: columns[at] ?? cell.column })),
  }
  return { ...table, rows: [row, ...others] }
}

/** The column that most of it covers. */
function columnOf(cell: ReadCell, ranges: readonly Range[]): number {
  const box = boxOf(cell)
  if (!box) return -1
  const shared = ranges.map(range => Math.min(range.right, box.right) - Math.max(range.left, box.left))
  const most = Math.max(...shared)
  return most > 0 ? shared.indexOf(most) : -1
}
