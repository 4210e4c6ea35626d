// Which printed lines of a table without ruled lines make one row of it. Pure. Within a cell lines follow each other as close as the face asks;
// rows stand further apart. Where they do not, a row begins with each line that has words in the first column.
import type { TextLine } from './page-paragraphs.ts'
import { around, type Piece } from './page-pieces.ts'
import type { Range } from './rivers.ts'
import { wouldFit } from './wrapped-lines.ts'

/** A printed line with its words by column. */
export interface ColumnLine {
  readonly baseline: number
  readonly size: number
  readonly columns: ReadonlyMap<number, readonly Piece[]>
}

/** Times the usual step: not further than this the same cell goes on. */
export const SAME_STEP = 1.12
/** Of the letters: two lines of one cell are not nearer. */
const LEAST_STEP = 0.8
const FEWEST_GAPS = 2
const MOST_FITTING = 1 / 3

export function inColumns(line: TextLine, strips: readonly Range[]): ColumnLine {
  const { baseline, size } = line
  const columnOf = (piece: Piece) => strips.findIndex(strip => piece.left < strip.right && piece.right > strip.left)
  return { baseline, size, columns: Map.groupBy(line.pieces, columnOf) }
}

/** The step from line to line within cells, as the nearest lines of any one column tell it. */
export function stepIn(lines: readonly ColumnLine[]): number {
  const steps = lines.flatMap((line, n) => {
    const above = [...line.columns.keys()].map(column => lineAbove(lines, n, column))
    return above.flatMap(one => (one ? line.baseline - one.baseline : []))
  })
  const size = Math.min(...lines.map(line => line.size))
  const sorted = steps.filter(step => step > LEAST_STEP * size).sort((a, b) => a - b)
  // One by itself may be a slip of the page.
  return sorted.find((step, n) => (sorted[n + 1] ?? step) <= step * 1.05) ?? sorted[0] ?? size
}

const lineAbove = (lines: readonly ColumnLine[], n: number, column: number): ColumnLine | undefined =>
  lines.slice(0, n).findLast(line => line.columns.has(column))

/** Lines that begin a row. */
export function rowStarts(lines: readonly ColumnLine[], strips: readonly Range[]): ReadonlySet<ColumnLine> {
  const step = stepIn(lines)
  const far = lines.filter((_, n) => n > 0 && !isHeldAbove(lines, n, step))
  const isStart = (line: ColumnLine, n: number) => n === 0 || line.columns.has(0) || line.columns.size === strips.length
  if (far.length < FEWEST_GAPS || !isWrapped(lines, strips, new Set(far))) return new Set(lines.filter(isStart))
  return new Set(lines.filter((line, n) => n === 0 || far.includes(line) || isNumbered(lines, n, far)))
}

/** A cell reaches over the line of the page between this line and the one above. */
function isHeldAbove(lines: readonly ColumnLine[], n: number, step: number): boolean {
  const later = lines.slice(n)
  const columns = new Set(later.flatMap(line => [...line.columns.keys()]))
  return [...columns].some(column => {
    const above = lineAbove(lines, n, column)
    const below = later.find(line => line.columns.has(column))
    return above && below && below.baseline - above.baseline <= SAME_STEP * step
  })
}

const number = /^[\d\u0e50-\u0e59]{1,3}[.)]?$/

/** A number by itself in the first column begins a row, however near the one above is. */
function isNumbered(lines: readonly ColumnLine[], n: number, far: readonly ColumnLine[]): boolean {
  const start = lines.findLastIndex((line, at) => at <= n && (at === 0 || far.includes(line)))
  const text =
    lines[n]?.columns
      .get(0)
      ?.map(piece => piece.text.trim())
      .join(' ') ?? ''
  return number.test(text) && lines.slice(start, n).some(line => isNumber(line))
}

const isNumber = (line: ColumnLine): boolean =>
  line.columns.get(0)?.every(piece => number.test(piece.text.trim())) ?? false

/** Near lines are wrapped text, and not rows of one line with a larger gap here and there: cells end sooner than others, or words had no room. */
function isWrapped(lines: readonly ColumnLine[], strips: readonly Range[], far: ReadonlySet<ColumnLine>): boolean {
  const near = lines.filter((line, n) => n > 0 && !far.has(line))
  if (near.filter(line => line.columns.size < strips.length).length * 2 >= near.length) return true
  const fits = near.flatMap(line =>
    [...line.columns].flatMap(([column, pieces]) => {
      const above = lineAbove(lines, lines.indexOf(line), column)?.columns.get(column)?.at(-1)
      const text = pieces.map(piece => piece.text).join(' ')
      const edge = strips[column + 1]?.left ?? strips[column]?.right ?? 0
      const room = edge - (above?.right ?? 0)
      return above ? wouldFit(above.text, { ...around(pieces), text, size: line.size }, room) : []
    }),
  )
  return fits.filter(Boolean).length <= MOST_FITTING * fits.length
}
