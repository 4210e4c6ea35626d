// One page, from a PDF or from a picture, as blocks in reading order: tables where cells are ruled or tagged, paragraphs between them, column
// after column. Pure.
import { columnTables } from './column-tables.ts'
import type { ReadCell, ReadRow, ReadTable } from './document.ts'
import { confidenceOf, type Laid, paragraphsIn, placeOf, type Region } from './page-paragraphs.ts'
import { around, holds, type PageView, type Piece } from './page-pieces.ts'
import { type Grid, type Nearness, ruledGrids } from './ruled-grids.ts'
import type { Box } from './signature-places.ts'

/** A block, and the lines it was made of where it is a paragraph by itself. */
export type PageBlock = { readonly table: ReadTable; readonly box: Box } | Laid

export function blocksOfPage(view: PageView, nearness?: Nearness): PageBlock[] {
  const isApart = (piece: Piece) => piece.tag?.isArtifact === true && isInMargin(piece, view)
  const pieces = view.pieces.filter(piece => !isApart(piece))
  const margins = view.pieces.filter(isApart)
  const ruled = ruledGrids(view.level, view.upright, nearness).flatMap(grid => tableIn(grid, pieces, view))
  const used = new Set(ruled.flatMap(one => one.used))
  const tagged = taggedTables(
    pieces.filter(piece => !used.has(piece)),
    view,
  )
  for (const one of tagged) for (const piece of one.used) used.add(piece)
  const tables = [...ruled, ...tagged].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
  const left = pieces.filter(piece => !used.has(piece))
  const blocks: PageBlock[] = [...paragraphsIn(margins, view)]
  let from = Number.NEGATIVE_INFINITY
  for (const table of tables) {
    const until = table.box.top
    blocks.push(
      ...flow(
        left.filter(piece => middle(piece) >= from && middle(piece) < until),
        view,
      ),
    )
    blocks.push({ table: table.table, box: table.box })
    from = Math.max(from, until)
  }
  blocks.push(
    ...flow(
      left.filter(piece => middle(piece) >= from),
      view,
    ),
  )
  return blocks
}

const middle = (box: Box) => (box.top + box.bottom) / 2

/** What a file marks as no part of the paper may still be the head of a table that is printed again. */
const isInMargin = (piece: Box, { height }: PageView) => middle(piece) < 0.1 * height || middle(piece) > 0.9 * height

interface Found {
  readonly table: ReadTable
  readonly box: Box
  readonly used: readonly Piece[]
}

function tableIn(grid: Grid, pieces: readonly Piece[], region: Region): Found[] {
  const inside = pieces.filter(piece => holds(grid.box, (piece.left + piece.right) / 2, middle(piece)))
  const cells = grid.cells.map(cell => ({
    ...cell,
    pieces: inside.filter(piece => holds(cell.box, (piece.left + piece.right) / 2, middle(piece))),
  }))
  // A frame with nothing in it, or one text with a line under it, is no table.
  if (cells.filter(cell => cell.pieces.length > 0).length < 2) return []
  const taken = new Set<Piece>()
  const read = cells.map(cell => {
    const own = cell.pieces.filter(piece => !taken.has(piece))
    for (const piece of own) taken.add(piece)
    const { row, column, rows, columns } = cell
    return { row, isHead: isHead(own), cell: cellOf(own, { column, columns, rows }, cell.box, region) }
  })
  return [{ table: tableOf(read, grid.box, region), box: grid.box, used: inside }]
}

const isHead = (pieces: readonly Piece[]): boolean =>
  pieces.length > 0 && (pieces.every(piece => piece.isBold) || pieces.some(piece => piece.tag?.cell?.isHead))

function cellOf(
  pieces: readonly Piece[],
  spans: Pick<ReadCell, 'column' | 'columns' | 'rows'>,
  box: Box,
  region: Region,
): ReadCell {
  const sure = confidenceOf(pieces)
  return {
    blocks: paragraphsIn(pieces, region).map(one => one.paragraph),
    ...spans,
    place: placeOf(box, region),
    ...(sure !== undefined && { confidence: sure }),
  }
}

/** The rows at its top in which all that is written is written as a head. */
function tableOf(
  cells: readonly { readonly row: number; readonly isHead: boolean; readonly cell: ReadCell }[],
  box: Box,
  region: Region,
): ReadTable {
  const count = Math.max(0, ...cells.map(one => one.row)) + 1
  const columns = Math.max(0, ...cells.map(one => one.cell.column + one.cell.columns))
  let isTop = true
  const rows = Array.from({ length: count }, (_, at): ReadRow => {
    const own = cells.filter(one => one.row === at).sort((a, b) => a.cell.column - b.cell.column)
    const filled = own.filter(one => one.cell.blocks.length > 0)
    // A line over the whole width below a head names what follows.
    const isGroup = at > 0 && own.length === 1 && own[0]?.cell.columns === columns
    isTop = isTop && filled.length > 0 && filled.every(one => one.isHead) && at < count - 1 && !isGroup
    return { isHead: isTop, cells: own.map(one => one.cell) }
  })
  return { kind: 'table', rows, place: placeOf(box, region) }
}

/** Tables that the file names and that no lines are drawn around. */
function taggedTables(pieces: readonly Piece[], region: Region): Found[] {
  const byTable = Map.groupBy(pieces, piece => piece.tag?.cell?.table)
  return [...byTable].flatMap(([table, own]): Found[] => {
    if (table === undefined) return []
    const byCell = [...Map.groupBy(own, piece => piece.tag?.cell)]
    if (byCell.length < 2) return []
    const first = Math.min(...byCell.map(([tag]) => tag?.row ?? 0))
    const cells = byCell.flatMap(([tag, words]) =>
      tag
        ? [
            {
              row: tag.row - first,
              isHead: tag.isHead,
              cell: cellOf(words, { column: tag.column, columns: tag.columns, rows: tag.rows }, around(words), region),
            },
          ]
        : [],
    )
    const box = around(own)
    return [{ table: tableOf(cells, box, region), box, used: own }]
  })
}

/** Words between tables: a table by its columns, columns of text side by side, or one text. */
function flow(pieces: readonly Piece[], region: PageView): PageBlock[] {
  if (pieces.length === 0) return []
  const columns = columnsOfText(pieces, region)
  if (columns.length > 1) return columns.flatMap(one => paragraphsIn(one, region))
  const tables = columnTables(pieces)
  if (tables.length > 0) {
    const blocks: PageBlock[] = []
    let left = pieces
    for (const table of tables) {
      const above = left.filter(piece => middle(piece) < table.box.top)
      blocks.push(...paragraphsIn(above, region))
      const cells = table.cells.map(({ row, column, pieces: own }) => ({
        row,
        isHead: isHead(own),
        cell: cellOf(own, { column, columns: 1, rows: 1 }, around(own), region),
      }))
      blocks.push({ table: tableOf(cells, table.box, region), box: table.box })
      left = left.filter(piece => middle(piece) > table.box.bottom)
    }
    return [...blocks, ...paragraphsIn(left, region)]
  }
  return paragraphsIn(pieces, region)
}

const FEWEST_LINES = 5

/** Two texts side by side, with an empty strip between them that no line crosses. */
function columnsOfText(pieces: readonly Piece[], region: PageView): (readonly Piece[])[] {
  const size = [...pieces].sort((a, b) => a.size - b.size)[pieces.length >> 1]?.size ?? 12
  for (let part = 0.35; part <= 0.65; part += 0.02) {
    const at = part * region.width
    const crossing = pieces.filter(piece => piece.left < at + size * 0.4 && piece.right > at - size * 0.4)
    if (crossing.length > 0) continue
    const sides = [pieces.filter(piece => piece.right <= at), pieces.filter(piece => piece.left >= at)]
    const isText = sides.every(side => {
      const lines = new Set(side.map(piece => Math.round(piece.baseline / size))).size
      const box = around(side)
      const wide = side.filter(piece => piece.right - piece.left > 0.6 * (box.right - box.left)).length
      return lines >= FEWEST_LINES && wide >= FEWEST_LINES && box.right - box.left > 0.2 * region.width
    })
    if (isText) return sides
  }
  return [pieces]
}
