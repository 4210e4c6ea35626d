// Tables without lines: several lines one after the other whose words stand in the same columns, with empty strips between them that no word
// crosses. Pure. Anything less regular stays text: half a table read wrongly is worse than its lines.
import { linesIn, type TextLine } from './page-paragraphs.ts'
import { around, type Piece } from './page-pieces.ts'
import { cutAtRivers, isBeside, openLine, type Range, type Run, runAmong } from './rivers.ts'
import type { Box } from './signature-places.ts'
import { type ColumnLine, inColumns, rowStarts, SAME_STEP, stepIn } from './table-rows.ts'

export interface ColumnTable {
  readonly box: Box
  readonly cells: readonly ColumnCell[]
}

interface ColumnCell {
  readonly row: number
  readonly column: number
  readonly pieces: readonly Piece[]
}

/** Of the letters. */
const FARTHEST = 2.6
/** Times the usual step from line to line, which may be large in itself. */
const FARTHEST_STEP = 2.5
/** Lines that are nearer stand in the middle beside others. */
const LEAST_LEADING = 1.15
const MOST_LEADING = 2.2
const FEWEST_ROWS = 3
const FEWEST_ROWS_OF_TWO = 4

export function columnTables(pieces: readonly Piece[]): ColumnTable[] {
  // A tagged file says itself what is a table.
  if (pieces.some(piece => piece.tag)) return []
  const lines = linesIn(pieces)
  const open = lines.map(openLine)
  const farthest = farthestOf(lines)
  const tables: ColumnTable[] = []
  for (let at = 0; at < lines.length; at++) {
    const { from, run } = runAmong(open, at, farthest)
    if (run.rivers.length === 0) {
      at = from
      continue
    }
    const found = isProse(lines, from, run) ? undefined : tableOf(run)
    if (!found) continue
    tables.push(found.table)
    at = from + found.end - 1
  }
  return tables
}

function farthestOf(lines: readonly TextLine[]): number {
  const size = lines.map(line => line.size).sort((a, b) => a - b)[lines.length >> 1] ?? 0
  const steps = lines
    .slice(1)
    .map((line, n) => (line.baseline - (lines[n]?.baseline ?? 0)) / Math.max(1, line.size))
    .filter(step => step > LEAST_LEADING)
    .sort((a, b) => a - b)
  const leading = Math.min(steps[steps.length >> 2] ?? 1, MOST_LEADING)
  return size * Math.max(FARTHEST, FARTHEST_STEP * leading)
}

/** Blanks under each other by chance: the paragraph goes on across the river, above or below. */
function isProse(lines: readonly TextLine[], from: number, { lines: own, rivers }: Run): boolean {
  const [river, another] = rivers
  if (!river || another) return false
  if (!own.some(line => line.pieces.some(piece => cutAtRivers(piece, rivers).length > 1))) return false
  const steps = own.slice(1).map((line, n) => line.baseline - (own[n]?.baseline ?? 0))
  const near = SAME_STEP * Math.min(...steps)
  const isNear = (above: TextLine | undefined, below: TextLine | undefined) =>
    above !== undefined && below !== undefined && below.baseline - above.baseline < near
  return isNear(lines[from - 1], own[0]) || isNear(own.at(-1), lines[from + own.length])
}

function tableOf({ lines, rivers }: Run): { table: ColumnTable; end: number } | undefined {
  const cut = lines.map(line => ({ ...line, pieces: line.pieces.flatMap(piece => cutAtRivers(piece, rivers)) }))
  const strips = [...rivers, undefined].map((river, n): Range => {
    const left = rivers[n - 1]?.right ?? Number.NEGATIVE_INFINITY
    const own = cut
      .flatMap(line => line.pieces)
      .filter(one => one.left >= left && one.right <= (river?.left ?? one.right))
    return around(own)
  })
  const all = cut.map(line => inColumns(line, strips))
  const { from, end } = endsOf(all)
  const read = all.slice(from, end)
  const full = read.filter(line => line.columns.size >= 2)
  if (full.length < (strips.length === 2 ? FEWEST_ROWS_OF_TWO : FEWEST_ROWS)) return undefined
  // Numbers, dashes or boxes before texts are a list.
  if (strips.length === 2 && isList(read)) return undefined
  const starts = rowStarts(read, strips)
  const cells = new Map<string, { row: number; column: number; pieces: Piece[] }>()
  let row = -1
  for (const line of read) {
    if (starts.has(line)) row += 1
    for (const [column, pieces] of line.columns) {
      const cell = cells.get(`${row} ${column}`) ?? { row, column, pieces: [] }
      cell.pieces.push(...pieces)
      cells.set(`${row} ${column}`, cell)
    }
  }
  return { table: { box: around(lines.slice(from, end)), cells: [...cells.values()] }, end }
}

/** Without the title above and the words below, which stand in one column too but by themselves. */
function endsOf(lines: readonly ColumnLine[]): { from: number; end: number } {
  const step = stepIn(lines)
  const isOfTable = (line: ColumnLine) => line.columns.size >= 2
  let from = lines.findIndex(isOfTable)
  while (isOfHead(lines[from - 1], lines.slice(from), step)) from -= 1
  let end = lines.findLastIndex(isOfTable) + 1
  while (isOfLastRow(lines[end], lines.slice(from, end), step)) end += 1
  return { from: Math.max(0, from), end }
}

/** The first line of a cell in the head whose words stand in the middle of its height. At the left it may be a title. */
function isOfHead(line: ColumnLine | undefined, below: readonly ColumnLine[], step: number): boolean {
  const [next] = below
  if (!line || !next) return false
  const same = below.find(one => [...line.columns.keys()].some(column => one.columns.has(column)))
  if (!same || same.baseline - line.baseline > SAME_STEP * step) return false
  return isBeside(line, next) || !line.columns.has(0)
}

function isOfLastRow(line: ColumnLine | undefined, above: readonly ColumnLine[], step: number): boolean {
  const last = above.at(-1)
  if (!line || !last) return false
  if (!line.columns.has(0)) return true
  const same = above.findLast(one => one.columns.has(0))
  const isNear = same !== undefined && line.baseline - same.baseline <= SAME_STEP * step
  return isNear && (isBeside(last, line) || above.some(one => !one.columns.has(0)))
}

const isList = (lines: readonly ColumnLine[]): boolean =>
  lines.every(({ columns }) =>
    (columns.get(0) ?? []).every(piece =>
      /^(?:[-\u2013\u2022\u25aa\u25cf*\u2610\u2611]|[(]?[\d\u0e50-\u0e59a-z\u0e01-\u0e2e.]{1,6}[.)])$/.test(
        piece.text.trim(),
      ),
    ),
  )
