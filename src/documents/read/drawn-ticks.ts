// Boxes to tick that are drawn on a page as small squares, with a stroke in them or none. Pure.
import type { Piece } from './page-pieces.ts'
import type { Box } from './signature-places.ts'

interface Corner {
  readonly x: number
  readonly y: number
}

const LEAST_SIDE = 5
export const MOST_SIDE = 18

export const isBoxToTick = (width: number, height: number) =>
  width >= LEAST_SIDE &&
  width <= MOST_SIDE &&
  height >= LEAST_SIDE &&
  height <= MOST_SIDE &&
  Math.abs(width - height) < 0.25 * width

/** All its points lie on its edge, and it has four corners. */
export function isFrame(points: readonly Corner[], { left, top, right, bottom }: Box): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 1
  return (
    points.length >= 4 &&
    points.every(({ x, y }) => near(x, left) || near(x, right) || near(y, top) || near(y, bottom)) &&
    [left, right].every(x => [top, bottom].every(y => points.some(one => near(one.x, x) && near(one.y, y))))
  )
}

/** A stroke within a box, or over it, ticks it. */
export function ticksOf(squares: readonly Box[], strokes: readonly Box[]): Piece[] {
  const outer = squares.filter(
    (one, n) => !squares.some((other, m) => m !== n && contains(other, one) && (m < n || !contains(one, other))),
  )
  return outer.map(square => {
    const isTicked = strokes.some(stroke => overlap(stroke, square) > 0.25)
    const size = square.bottom - square.top
    return {
      ...square,
      text: isTicked ? '\u2611' : '\u2610',
      baseline: square.bottom - size * 0.1,
      size,
      isBold: false,
    }
  })
}

const contains = (outer: Box, inner: Box) =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1

/** How much of the stroke's extent lies in the box. */
function overlap(stroke: Box, square: Box): number {
  const width = Math.min(stroke.right, square.right) - Math.max(stroke.left, square.left)
  const height = Math.min(stroke.bottom, square.bottom) - Math.max(stroke.top, square.top)
  if (width <= 0 || height <= 0) return 0
  return (width * height) / Math.max(1, (stroke.right - stroke.left) * (stroke.bottom - stroke.top))
}
