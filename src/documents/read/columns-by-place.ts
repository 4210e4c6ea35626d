// A page that begins in the middle of a row shows, in a tagged file, only the cells that go on: counted from the left they would stand in wrong
// columns, or as a paragraph. They go to the columns under which they stand. Pure.
import type { ReadBlock, ReadCell, ReadParagraph, ReadRow, ReadTable } from './document.ts'

interface Range {
  left: number
  right: number
}

export function columnsByPlace(blocks: readonly ReadBlock[]): ReadBlock[] {
  let ranges: readonly Range[] = []
  /** The table that ended the page before, and from which nothing has stood apart yet. */
  let last: ReadTable | undefined
  return blocks.map(block => {
    if (block.running) return block
    if (block.kind !== 'table') {
      const column = last && isOnNextPage(block, last) ? columnOfWords(block, ranges) : -1
      if (column > 0 && block.kind === 'paragraph') return asTable(block, column)
      last = undefined
      return block
    }
    last = block
    const own = rangesOf(block)
    const placed = withFirstRow(block, block.rows.length > 1 ? own : ranges)
    if (own.length > 0 && (block.rows.length > 1 || own.length > ranges.length)) ranges = own
    return placed
  })
}

const boxOf = (cell: ReadCell) => cell.place?.box

const isOnNextPage = (block: ReadBlock, table: ReadTable): boolean =>
  block.place !== undefined && table.place !== undefined && block.place.page === table.place.page + 1

const LEFT = 0.03
const RIGHT = 0.012

/** Of a cut row only one cell may go on: words at the top of a page that stand where a column stood. */
function columnOfWords(block: ReadBlock, ranges: readonly Range[]): number {
  const box = block.place?.box
  if (!box) return -1
  return ranges.findIndex(
    ({ left, right }, at) =>
      box.left > left - RIGHT &&
      box.left < left + LEFT &&
      box.right < Math.max(right, ranges[at + 1]?.left ?? right) + RIGHT,
  )
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
