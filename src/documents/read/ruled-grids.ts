// Tables told by the lines that are drawn around their cells, in a PDF or in a picture of a page. Pure. Cells are what no line divides; where the
// outer lines of a table are left out, its longest lines say how far it reaches.
import type { Rule } from './page-pieces.ts'
import type { Box } from './signature-places.ts'

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly box: Box
}

export interface Grid {
  readonly box: Box
  readonly cells: readonly GridCell[]
}

export interface Nearness {
  /** Lines that close are one, and ends that close meet. */
  readonly near: number
  /** Less is no row and no column. */
  readonly least: number
}

const inPoints: Nearness = { near: 2.5, least: 5 }
const MOST_LINES = 400
/** Of a side of a cell: so much of it must be drawn. */
const DRAWN = 0.6

export function ruledGrids(level: readonly Rule[], upright: readonly Rule[], nearness: Nearness = inPoints): Grid[] {
  const rows = merged(level, nearness)
  const columns = merged(upright, nearness)
  const grids = groups(rows, columns, nearness).flatMap(group => gridOf(group, nearness) ?? [])
  // A frame around a table, or a table that a larger one holds as a cell, is read as the larger one.
  return grids
    .filter(
      one =>
        !grids.some(other => other !== one && other.cells.length >= one.cells.length && isInside(one.box, other.box)),
    )
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
}

const isInside = (inner: Box, outer: Box) =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1

/** Pieces of one line as one, side by side lines as one. */
function merged(rules: readonly Rule[], { near }: Nearness): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from)
  const bands: Rule[][] = []
  for (const rule of sorted) {
    const band = bands.at(-1)
    if (band?.[0] && rule.at - band[0].at <= near) band.push(rule)
    else bands.push([rule])
  }
  return bands.flatMap(band => {
    const at = band.reduce((sum, one) => sum + one.at, 0) / band.length
    const open: { at: number; from: number; to: number }[] = []
    for (const { from, to } of [...band].sort((a, b) => a.from - b.from)) {
      const last = open.at(-1)
      if (last && from <= last.to + near) last.to = Math.max(last.to, to)
      else open.push({ at, from, to })
    }
    return open
  })
}

interface Group {
  readonly level: Rule[]
  readonly upright: Rule[]
}

/** Lines that meet each other, directly or through others. */
function groups(level: readonly Rule[], upright: readonly Rule[], { near }: Nearness): Group[] {
  const parents = [...level, ...upright].map((_, n) => n)
  const rootOf = (n: number): number => {
    let at = n
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at
      at = parents[at] ?? at
    }
    return at
  }
  for (const [y, row] of level.entries())
    for (const [x, column] of upright.entries())
      if (
        column.at >= row.from - near &&
        column.at <= row.to + near &&
        row.at >= column.from - near &&
        row.at <= column.to + near
      )
        parents[rootOf(y)] = rootOf(level.length + x)
  const found = new Map<number, Group>()
  const groupOf = (root: number): Group => {
    const group = found.get(root) ?? { level: [], upright: [] }
    found.set(root, group)
    return group
  }
  for (const [y, row] of level.entries()) groupOf(rootOf(y)).level.push(row)
  for (const [x, column] of upright.entries()) groupOf(rootOf(level.length + x)).upright.push(column)
  return [...found.values()]
}

function places(rules: readonly Rule[], ends: readonly number[], { near, least }: Nearness): number[] {
  const found: number[] = []
  for (const at of [...rules.map(one => one.at), ...ends].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || at - last > Math.max(near, least)) found.push(at)
  }
  return found
}

function gridOf({ level, upright }: Group, nearness: Nearness): Grid | undefined {
  // What a page cut off a table may have its last line alone.
  const isOpen = level.length === 1 && upright.length >= 3
  if ((level.length < 2 && !isOpen) || upright.length < 1) return undefined
  if (level.length > MOST_LINES || upright.length > MOST_LINES) return undefined
  const outer = (own: readonly Rule[], other: readonly Rule[]) => {
    const [least, most] = [Math.min(...own.map(one => one.at)), Math.max(...own.map(one => one.at))]
    const reach = [Math.min(...other.map(one => one.from)), Math.max(...other.map(one => one.to))] as const
    return [
      ...(reach[0] < least - 4 * nearness.near ? [reach[0]] : []),
      ...(reach[1] > most + 4 * nearness.near ? [reach[1]] : []),
    ]
  }
  const xs = places(upright, outer(upright, level), nearness)
  const ys = places(level, outer(level, upright), nearness)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2) return undefined
  const isDrawn = (rules: readonly Rule[], at: number, from: number, to: number) => {
    const there = rules
      .filter(one => Math.abs(one.at - at) <= nearness.near)
      .reduce((sum, one) => sum + Math.max(0, Math.min(one.to, to) - Math.max(one.from, from)), 0)
    return there >= DRAWN * (to - from)
  }
  const x = (n: number) => xs[n] ?? 0
  const y = (n: number) => ys[n] ?? 0
  const cells = cellsOf(rows, columns, {
    right: (row, column) => isDrawn(upright, x(column + 1), y(row), y(row + 1)),
    below: (row, column) => isDrawn(level, y(row + 1), x(column), x(column + 1)),
  })
  if (cells.length < 2) return undefined
  return {
    box: { left: x(0), top: y(0), right: x(columns), bottom: y(rows) },
    cells: cells.map(one => ({
      ...one,
      box: {
        left: x(one.column),
        top: y(one.row),
        right: x(one.column + one.columns),
        bottom: y(one.row + one.rows),
      },
    })),
  }
}

interface Sides {
  readonly right: (row: number, column: number) => boolean
  readonly below: (row: number, column: number) => boolean
}

/** From the top left: a cell grows to the right until a line, then down while no line and no other cell is in its way. */
function cellsOf(rows: number, columns: number, drawn: Sides): Omit<GridCell, 'box'>[] {
  const taken = new Set<number>()
  const cells: Omit<GridCell, 'box'>[] = []
  const key = (row: number, column: number) => row * columns + column
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(key(row, column))) continue
      let width = 1
      while (column + width < columns && !taken.has(key(row, column + width)) && !drawn.right(row, column + width - 1))
        width += 1
      let height = 1
      const isFree = (down: number) =>
        Array.from({ length: width }, (_, n) => column + n).every(
          at => !taken.has(key(row + down, at)) && !drawn.below(row + down - 1, at),
        ) && !Array.from({ length: width - 1 }, (_, n) => column + n).some(at => drawn.right(row + down, at))
      while (row + height < rows && isFree(height)) height += 1
      for (let down = 0; down < height; down++)
        for (let over = 0; over < width; over++) taken.add(key(row + down, column + over))
      cells.push({ row, column, rows: height, columns: width })
    }
  return cells
}
