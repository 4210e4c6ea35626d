// Tables without lines: several lines one after the other whose words stand in the same columns, with empty strips between them that no word
// crosses. Pure. Anything less regular stays text: half a table read wrongly is worse than its lines.
import { linesIn, type TextLine } from './page-paragraphs.ts'
import { around, type Piece } from './page-pieces.ts'
import type { Box } from './signature-places.ts'

export interface ColumnTable {
  readonly box: Box
  readonly cells: readonly ColumnCell[]
}

interface ColumnCell {
  readonly row: number
  readonly column: number
  readonly pieces: readonly Piece[]
}

interface Strip {
  left: number
  right: number
}

/** Of the letters. */
const LEAST_STRIP = 0.25
const FARTHEST = 2.6
const FEWEST_ROWS = 3
const FEWEST_ROWS_OF_TWO = 4

export function columnTables(pieces: readonly Piece[]): ColumnTable[] {
  // A tagged file says itself what is a table.
  if (pieces.some(piece => piece.tag)) return []
  const lines = linesIn(pieces)
  const tables: ColumnTable[] = []
  for (let at = 0; at < lines.length; at++) {
    const { taken, strips } = runFrom(lines, at)
    const table = tableOf(taken, strips)
    if (!table) continue
    tables.push(table)
    at += taken.length - 1
  }
  return tables
}

/** The lines from here on whose words keep to the columns of those before. */
function runFrom(lines: readonly TextLine[], from: number): { readonly taken: TextLine[]; readonly strips: Strip[] } {
  const taken: TextLine[] = []
  let strips: Strip[] = []
  for (const line of lines.slice(from)) {
    const before = taken.at(-1)
    if (!before && line.pieces.length < 2) break
    if (before && line.baseline - before.baseline > FARTHEST * line.size) break
    const grown = withLine(strips, line)
    if (!grown) break
    strips = grown
    taken.push(line)
  }
  while (taken.at(-1)?.pieces.length === 1 && !isContinued(taken)) taken.pop()
  return { taken, strips }
}

/** One column's words alone go on with the row above where they do not stand at the left. */
function isContinued(taken: readonly TextLine[]): boolean {
  const last = taken.at(-1)
  const first = taken[0]?.pieces[0]
  return last !== undefined && first !== undefined && last.left > first.right
}

function withLine(strips: readonly Strip[], line: TextLine): Strip[] | undefined {
  const grown = strips.map(strip => ({ ...strip }))
  for (const piece of line.pieces) {
    const within = (near: number) =>
      grown.filter(strip => piece.left < strip.right + near && piece.right > strip.left - near)
    // What stands in the middle under something wide may not touch it.
    const met = within(0).length > 0 ? within(0) : within(line.size)
    if (met.length > 1) return undefined
    const [own] = met
    if (own) {
      own.left = Math.min(own.left, piece.left)
      own.right = Math.max(own.right, piece.right)
    } else if (strips.length === 0 || line.pieces.length > 1) grown.push({ left: piece.left, right: piece.right })
    else return undefined
  }
  grown.sort((a, b) => a.left - b.left)
  const isApart = grown.every(
    (strip, n) => n === 0 || strip.left - (grown[n - 1]?.right ?? 0) > LEAST_STRIP * line.size,
  )
  return isApart ? grown : undefined
}

function tableOf(lines: readonly TextLine[], strips: readonly Strip[]): ColumnTable | undefined {
  if (strips.length < 2) return undefined
  const full = lines.filter(line => columnsOf(line, strips).size >= 2)
  if (full.length < (strips.length === 2 ? FEWEST_ROWS_OF_TWO : FEWEST_ROWS)) return undefined
  // Numbers, dashes or boxes before texts are a list.
  if (strips.length === 2 && isList(lines, strips)) return undefined
  const cells = new Map<string, { row: number; column: number; pieces: Piece[] }>()
  let row = -1
  for (const line of lines) {
    const columns = columnsOf(line, strips)
    if (row < 0 || columns.has(0) || columns.size === strips.length) row += 1
    for (const piece of line.pieces) {
      const column = columnOf(piece, strips)
      const cell = cells.get(`${row} ${column}`) ?? { row, column, pieces: [] }
      cell.pieces.push(piece)
      cells.set(`${row} ${column}`, cell)
    }
  }
  return { box: around(lines), cells: [...cells.values()] }
}

const columnOf = (piece: Box, strips: readonly Strip[]): number =>
  strips.findIndex(strip => piece.left >= strip.left - 0.5 && piece.right <= strip.right + 0.5)

const columnsOf = (line: TextLine, strips: readonly Strip[]): ReadonlySet<number> =>
  new Set(line.pieces.map(piece => columnOf(piece, strips)))

const isList = (lines: readonly TextLine[], strips: readonly Strip[]): boolean =>
  lines.every(line =>
    line.pieces.every(
      piece =>
        columnOf(piece, strips) !== 0 ||
        /^(?:[-\u2013\u2022\u25aa\u25cf*\u2610\u2611]|[(]?[\d\u0e50-\u0e59a-z\u0e01-\u0e2e.]{1,6}[.)])$/.test(
          piece.text.trim(),
        ),
    ),
  )
