// The lines of what is written in a cell, told by its pieces: letters stand on lines, marks belong to the letters that they are nearest to. Where a
// line is short, rows of dots cannot tell marks from letters; the size of the pieces can. Pure.
import type { DarkDots } from './dark-dots.ts'
import type { InkLine } from './ink-lines.ts'
import { type InkPiece, inkPieces } from './ink-pieces.ts'
import { around } from './page-pieces.ts'
import type { Box } from './signature-places.ts'

/** All in units of the height of letters. */
const LETTER = 0.7
const TALLEST = 2.7
const LEAST_WIDE = 0.25
/** Lines are further apart; marks that hang together stand as high as that above their letters. */
const SAME_LINE = 1.45
const ABOVE = 1.3
const BELOW = 0.9
/** Of the square of that height: less is dirt. */
const DIRT = 0.012

interface Line {
  /** In dots of the page. */
  readonly baseline: number
  readonly letters: number
  readonly pieces: InkPiece[]
}

/** `usual`: how high letters without marks are on this page, in points. */
export function linesOfPieces(page: DarkDots, box: Box, usual: number): InkLine[] {
  const { scale } = page
  const all = inkPieces(page, box).filter(piece => inkOf(piece) >= DIRT * (usual * scale) ** 2)
  const size = sizeOf(all, usual * scale)
  const isLetter = (piece: Box) =>
    tallOf(piece) >= LETTER * size && tallOf(piece) <= TALLEST * size && wideOf(piece) >= LEAST_WIDE * size
  const lines = standing(all.filter(isLetter), size)
  if (lines.length === 0) return all.length > 0 ? [alone(all, size, scale)] : []
  for (const piece of all.filter(one => !isLetter(one))) lineFor(piece, lines, size)?.pieces.push(piece)
  return lines.map(line => {
    const ink = around(line.pieces)
    const foreign = lines.filter(one => one !== line).flatMap(one => one.pieces.filter(piece => meets(piece, ink)))
    return {
      box: { left: ink.left / scale, top: ink.top / scale, right: ink.right / scale, bottom: ink.bottom / scale },
      baseline: line.baseline / scale,
      letters: line.letters / scale,
      ...(foreign.length > 0 && { foreign }),
    }
  })
}

const tallOf = (piece: Box) => piece.bottom - piece.top
const wideOf = (piece: Box) => piece.right - piece.left
const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function inkOf({ dots }: InkPiece): number {
  let ink = 0
  for (const dot of dots) ink += dot
  return ink
}

const middleOf = (values: readonly number[]): number | undefined => values.toSorted((a, b) => a - b)[values.length >> 1]

/** Print of another size stands in a place of its own. */
function sizeOf(pieces: readonly InkPiece[], usual: number): number {
  const heights = pieces.map(tallOf).filter(tall => tall > 0.55 * usual && tall < 2.2 * usual)
  const own = middleOf(heights)
  return own !== undefined && heights.length >= 4 ? Math.min(1.5 * usual, Math.max(0.75 * usual, own)) : usual
}

const wideOfAll = (group: readonly Box[]) => group.reduce((sum, one) => sum + wideOf(one), 0)

/** What stands on one line: most letters end there, some hang below it. */
function standing(letters: readonly InkPiece[], size: number): Line[] {
  const groups: InkPiece[][] = []
  for (const piece of letters.toSorted((a, b) => a.bottom - b.bottom)) {
    const group = groups.at(-1)
    if (group && piece.bottom - (group.at(-1)?.bottom ?? 0) <= 0.22 * size) group.push(piece)
    else groups.push([piece])
  }
  const lines: Line[] = []
  for (const group of groups.toSorted((a, b) => wideOfAll(b) - wideOfAll(a))) {
    const baseline = middleOf(group.map(one => one.bottom)) ?? 0
    const near = lines.find(line => Math.abs(line.baseline - baseline) < SAME_LINE * size)
    if (near) near.pieces.push(...group)
    else {
      const heights = group.map(tallOf).filter(tall => tall < 1.3 * size)
      lines.push({ baseline, letters: middleOf(heights) ?? size, pieces: [...group] })
    }
  }
  return lines.sort((a, b) => a.baseline - b.baseline)
}

/** The line whose letters a mark is nearest to; dirt has none. */
function lineFor(piece: InkPiece, lines: readonly Line[], size: number): Line | undefined {
  let best: { readonly line: Line; readonly far: number } | undefined
  for (const line of lines) {
    const above = line.baseline - size - piece.bottom
    const below = piece.top - line.baseline
    const far = Math.max(0, above, below)
    if (above > ABOVE * size || below > BELOW * size || (best && best.far <= far)) continue
    best = { line, far }
  }
  return best?.line
}

/** Signs without letters. */
function alone(pieces: readonly InkPiece[], size: number, scale: number): InkLine {
  const { left, top, right, bottom } = around(pieces)
  const box = { left: left / scale, top: top / scale, right: right / scale, bottom: bottom / scale }
  return { box, baseline: box.bottom, letters: size / scale }
}
