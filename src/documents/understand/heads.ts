// Where a table names its columns: one row, or two or three whose cells say it together.
import { isHeadRow, type Layout, layoutOf } from './columns.ts'
import type { GridRow } from './grid.ts'
import { isCalendarHead, monthColumns } from './months.ts'

/** Without a layout: it names columns of something else. */
export function headOf(grid: readonly GridRow[]): { layout: Layout | undefined; rows: number } | undefined {
  const first = grid.findIndex(row => isHeadRow(textsOf(row)))
  if (first < 0 || first > 3) return undefined
  const top = spread(grid[first], textsOf(grid[first]))
  const lines = [textsOf(grid[first])]
  // Under a head that covers several columns, or beside one that goes down, stands the rest of it.
  while (lines.length < 3 && goesOn(grid[first + lines.length - 1], grid[first + lines.length]))
    lines.push(textsOf(grid[first + lines.length]))
  const below = lines.slice(1)
  const heads = top.map((text, column) => {
    const words = below.map(line => line[column] ?? '').filter(word => word !== '')
    return words.length > 0 ? `${words.join(' ')} ${text}` : (lines[0]?.[column] ?? '')
  })
  return { layout: layoutOf(heads, monthColumns(lines)), rows: first + lines.length }
}

export const textsOf = (row: GridRow | undefined): string[] =>
  (row?.cells ?? []).map(cell => cell.text.replace(/\n/g, ' '))

/** Text of a cell that covers several columns, in each of them. */
function spread(row: GridRow | undefined, texts: readonly string[]): string[] {
  const all = [...texts]
  row?.cells.forEach((cell, column) => {
    for (let next = 1; next < cell.columns; next++) if (!all[column + next]) all[column + next] = cell.text
  })
  return all
}

function goesOn(above: GridRow | undefined, row: GridRow | undefined): boolean {
  if (!above || !row) return false
  const covers = above.cells.some(cell => cell.columns > 1)
  const isDown = row.cells.some(cell => cell.isCovered)
  const words = row.cells.filter(cell => cell.text !== '')
  const isShort = words.every(
    cell => cell.text.length <= 60 && (partOfHead.test(cell.text) || isCalendarHead(cell.text)),
  )
  // As plain text nothing says that a cell covers the next: there the second has no words above.
  const isSplit =
    above.cells.some((cell, column) => cell.text === '' && (row.cells[column]?.text ?? '') !== '') &&
    isHeadRow(textsOf(row))
  return (
    row.cells[0]?.text === '' &&
    (covers || isDown || words.length < row.cells.length / 2 || words.every(cell => isCalendarHead(cell.text))) &&
    words.length > 0 &&
    (isShort || isSplit)
  )
}

const partOfHead =
  /output|outcome|result|ผลผลิต|ผลลัพธ์|ผลสัมฤทธิ์|เริ่ม|สิ้นสุด|ไตรมาส|แล้วเสร็จ|ดำเนินการ|หมายเหตุ|กำกับ|ติดตาม|เดือน|แผน|ผล/iu
