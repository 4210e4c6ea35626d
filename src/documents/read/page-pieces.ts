// A page as what lies on it, wherever it came from: stretches of letters, ruled lines and boxes to tick. Lengths in points (or dots of a picture)
// from the top left corner. Plain values.
import type { Box } from './signature-places.ts'

/** What a tagged file says of the words. */
export interface Tag {
  /** The same for all words of one paragraph. */
  readonly block: number
  /** It may hold several paragraphs. */
  readonly isLoose?: boolean
  readonly level?: number
  /** The number or dash before the item of a list. */
  readonly isMarker?: boolean
  /** The depth in lists, from 0. */
  readonly depth?: number
  readonly cell?: TagCell
  /** No part of what the paper says. */
  readonly isArtifact?: boolean
}

export interface TagCell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly isHead: boolean
}

/** Where a piece could be cut: before which of its letters, and between which places nothing is printed. */
export interface Blank {
  readonly at: number
  readonly left: number
  readonly right: number
}

/** Letters of one line without a gap between them. */
export interface Piece extends Box {
  readonly text: string
  readonly baseline: number
  /** Of the letters. */
  readonly size: number
  readonly isBold: boolean
  /** A blank stands after it, even at the end of a line. */
  readonly isOpen?: boolean
  readonly blanks?: readonly Blank[]
  readonly tag?: Tag
  readonly confidence?: number
}

/** Level: `at` is its height, `from` and `to` its ends. Upright: the other way round. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** How far the writing on a page is turned from where the page is shown, clockwise. */
export type Turn = 0 | 90 | 180 | 270

export interface PageView {
  /** From 1. */
  readonly page: number
  /** As the writing runs: a page that lies on its side is as wide as it is shown high. */
  readonly width: number
  readonly height: number
  readonly turn?: Turn
  readonly pieces: readonly Piece[]
  readonly level: readonly Rule[]
  readonly upright: readonly Rule[]
}

export const holds = (outer: Box, x: number, y: number): boolean =>
  x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom

export function around(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.right)
    bottom = Math.max(bottom, box.bottom)
  }
  return { left: Math.min(left, right), top: Math.min(top, bottom), right, bottom }
}
