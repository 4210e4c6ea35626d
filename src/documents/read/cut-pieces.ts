// Figures that touch each other in a picture, cut apart where the least ink is. Pure.
import type { LineOfPiece } from './figure-net.ts'
import { columnsOf, type InkPiece } from './ink-pieces.ts'
import type { Figure } from './thai-figures.ts'

const MOST_CUTS = 14
const SURE = 0.85
/** In units of the height of letters. */
const TALLEST = 2.1
const WIDEST = 6
const SMALL = 0.5
const THIN = 0.4

/** The cuts that leave the most likely figures, and perhaps a dash; none where something else would be left. */
export function cutApart(
  piece: InkPiece,
  figureOf: (part: InkPiece) => Figure | undefined,
  { letters }: LineOfPiece,
): readonly Figure[] {
  const wide = piece.right - piece.left
  if (piece.bottom - piece.top > TALLEST * letters || wide > WIDEST * letters) return []
  const cuts = [0, ...thinColumns(piece, letters), wide]
  const best: ({ readonly score: number; readonly figures: readonly Figure[] } | undefined)[] = [
    { score: 0, figures: [] },
  ]
  for (let to = 1; to < cuts.length; to++)
    for (let from = 0; from < to; from++) {
      const before = best[from]
      const part = before && columnsOf(piece, cuts[from] ?? 0, cuts[to] ?? 0)
      if (!before || !part) continue
      const figure = figureOf(part)
      const isFigure = figure !== undefined && figure.sure >= SURE
      if (!isFigure && !isSmall(part, letters)) continue
      const score = before.score + (isFigure ? Math.log(figure.sure) - 0.05 : -0.3)
      const known = best[to]
      if (!known || score > known.score)
        best[to] = { score, figures: isFigure ? [...before.figures, figure] : before.figures }
    }
  return best[cuts.length - 1]?.figures ?? []
}

const isSmall = (part: InkPiece, letters: number) =>
  part.bottom - part.top < SMALL * letters && part.right - part.left < 2 * SMALL * letters

/** Columns with little ink and no less beside them, the thinnest ones. */
function thinColumns(piece: InkPiece, letters: number): number[] {
  const [wide, tall] = [piece.right - piece.left, piece.bottom - piece.top]
  const inks = Array.from({ length: wide }, (_, x) => {
    let ink = 0
    for (let y = 0; y < tall; y++) ink += piece.dots[y * wide + x] ?? 0
    return ink
  })
  const isThin = (ink: number, x: number) =>
    x > 2 && x < wide - 3 && ink < THIN * letters && ink <= (inks[x - 1] ?? 0) && ink <= (inks[x + 1] ?? 0)
  return inks
    .map((ink, x) => ({ ink, x }))
    .filter(({ ink, x }) => isThin(ink, x))
    .sort((a, b) => a.ink - b.ink)
    .slice(0, MOST_CUTS)
    .map(one => one.x)
    .sort((a, b) => a - b)
}
