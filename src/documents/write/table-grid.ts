// Where the cells of a table stand, for renderers that need every place filled: spans are cut to the table, missing cells added.
// The head and the body never reach into each other, and nothing reaches past a line that names a group.
import type { Cell, Row, Table } from './paper.ts'

export interface Placed {
  readonly cell: Cell
  readonly column: number
  readonly columns: number
  readonly rows: number
  /** The cell begins in a row above: only the place is taken here. */
  readonly isCovered: boolean
}

export interface GridRow {
  readonly isHead: boolean
  readonly isGroup: boolean
  readonly cells: readonly Placed[]
}

const nothing: Cell = { blocks: [] }

export function gridOf(table: Table): GridRow[] {
  const count = columnCount(table)
  return [...place(table.head, count, true), ...groupsOf(table.rows).flatMap(rows => place(rows, count, false))]
}

export function columnCount(table: Table): number {
  const widest = [...table.head, ...table.rows].map(row => row.cells.reduce((sum, one) => sum + spanOf(one.columns), 0))
  return table.columns.length || Math.max(0, ...widest)
}

/** A line that names a group begins a stretch of rows of its own. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && !row.isGroup) last.push(row)
    else groups.push([row])
  }
  return groups
}

function place(rows: readonly Row[], count: number, isHead: boolean): GridRow[] {
  /** For each column the cell that reaches into the row at hand from above, and the last row it reaches. */
  const reaching: ({ placed: Placed; last: number } | undefined)[] = []
  return rows.map((row, index) => {
    const cells: Placed[] = []
    const waiting = [...row.cells]
    for (let column = 0; column < count; ) {
      const above = reaching[column]
      if (above && above.last >= index) {
        cells.push({ ...above.placed, isCovered: true })
        column = above.placed.column + above.placed.columns
        continue
      }
      const cell = waiting.shift() ?? nothing
      let free = 1
      while (column + free < count && (reaching[column + free]?.last ?? -1) < index) free++
      const whole = row.isGroup && row.cells.length === 1
      const columns = whole ? free : Math.min(spanOf(cell.columns), free)
      const placed = { cell, column, columns, rows: Math.min(spanOf(cell.rows), rows.length - index), isCovered: false }
      cells.push(placed)
      for (let at = column; at < column + columns; at++) reaching[at] = { placed, last: index + placed.rows - 1 }
      column += columns
    }
    return { isHead, isGroup: row.isGroup === true, cells }
  })
}

const spanOf = (span: number | undefined) => Math.max(1, Math.trunc(span ?? 1))
