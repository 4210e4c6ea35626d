// Letters that were read from a picture as pieces of lines. Pure. Thai comes letter by letter: where a blank was is said by the text of the line,
// and a wide gap ends a piece.

import type { InkLine } from './ink-lines.ts'
import type { Piece } from './page-pieces.ts'
import type { Letters } from './read-letters.ts'

/** Of the letters: wider is another column. */
const WIDE = 2.2
/** An em of Thai print for one of the height of its consonants. */
const EM = 1.75
/** A mark needs a letter to stand on. */
const lostMark = /(?<![\u0e01-\u0e2e\u0e31-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+/g
/** Less sure than that is dirt. */
const LEAST_SURE = 0.25

export interface Spot {
  /** Of the picture in the page, in points. */
  readonly left: number
  readonly top: number
  /** Dots to a point. */
  readonly scale: number
  readonly line: InkLine
}

export function piecesOfLine(read: readonly Letters[], { left, top, scale, line }: Spot): Piece[] {
  const { box, baseline } = line
  const size = line.letters * EM
  const pieces: { letters: Letters[]; text: string }[] = []
  for (const letters of read) {
    const open = pieces.at(-1)
    const before = open?.letters.at(-1)
    const gap = before ? (letters.left - before.right) / scale : 0
    if (open && before && gap < WIDE * size) {
      open.text += `${letters.isApart ? ' ' : ''}${letters.text}`
      open.letters.push(letters)
    } else pieces.push({ letters: [letters], text: letters.text })
  }
  return pieces
    .map(({ letters, text }): Piece => {
      const sure = letters.reduce((sum, one) => sum + one.confidence, 0) / letters.length
      return {
        text: text.replace(lostMark, ''),
        left: left + Math.min(...letters.map(one => one.left)) / scale,
        right: left + Math.max(...letters.map(one => one.right)) / scale,
        top: Math.max(box.top, top + Math.min(...letters.map(one => one.top)) / scale),
        bottom: Math.min(box.bottom, top + Math.max(...letters.map(one => one.bottom)) / scale),
        baseline,
        size,
        isBold: false,
        confidence: Math.round(sure * 1000) / 1000,
      }
    })
    .filter(piece => (piece.confidence ?? 0) >= LEAST_SURE && /[\p{L}\p{N}]|[-(]/u.test(piece.text))
}
