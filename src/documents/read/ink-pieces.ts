// The dark pieces of a line on a picture: what hangs together is one piece, from left to right. Pure.
import type { DarkDots } from './dark-dots.ts'
import type { Box } from './signature-places.ts'

/** In dots of the page; `right` and `bottom` are outside. */
export interface InkPiece extends Box {
  /** 1 where it is dark, row after row. */
  readonly dots: Uint8Array
}

const DARK = 1
const TAKEN = 2

/** `box` in points. */
export function inkPieces({ width, height, dots, scale }: DarkDots, box: Box): InkPiece[] {
  const [left, right] = [Math.max(0, Math.floor(box.left * scale)), Math.min(width, Math.ceil(box.right * scale))]
  const [top, bottom] = [Math.max(0, Math.floor(box.top * scale)), Math.min(height, Math.ceil(box.bottom * scale))]
  const [wide, tall] = [Math.max(0, right - left), Math.max(0, bottom - top)]
  const room = new Uint8Array(wide * tall)
  for (let y = 0; y < tall; y++)
    for (let x = 0; x < wide; x++) room[y * wide + x] = dots[(top + y) * width + left + x] === 1 ? DARK : 0
  const pieces: InkPiece[] = []
  for (let x = 0; x < wide; x++)
    for (let y = 0; y < tall; y++)
      if (room[y * wide + x] === DARK) pieces.push(shifted(taken(room, wide, tall, x, y), left, top))
  return pieces
}

/** All that hangs together with a dot, its corners included. */
function taken(room: Uint8Array, wide: number, tall: number, x: number, y: number): InkPiece {
  const found = [y * wide + x]
  room[y * wide + x] = TAKEN
  let [left, right, top, bottom] = [x, x, y, y]
  for (let n = 0; n < found.length; n++) {
    const at = found[n] ?? 0
    const [px, py] = [at % wide, Math.floor(at / wide)]
    left = Math.min(left, px)
    right = Math.max(right, px)
    top = Math.min(top, py)
    bottom = Math.max(bottom, py)
    for (let ny = Math.max(0, py - 1); ny <= Math.min(tall - 1, py + 1); ny++)
      for (let nx = Math.max(0, px - 1); nx <= Math.min(wide - 1, px + 1); nx++) {
        const next = ny * wide + nx
        if (room[next] !== DARK) continue
        room[next] = TAKEN
        found.push(next)
      }
  }
  const across = right - left + 1
  const own = new Uint8Array(across * (bottom - top + 1))
  for (const at of found) own[(Math.floor(at / wide) - top) * across + (at % wide) - left] = 1
  return { left, top, right: right + 1, bottom: bottom + 1, dots: own }
}

const shifted = (piece: InkPiece, x: number, y: number): InkPiece => ({
  ...piece,
  left: piece.left + x,
  right: piece.right + x,
  top: piece.top + y,
  bottom: piece.bottom + y,
})

/** The columns from one to another of a piece, without what is white around them. In dots of the piece. */
export function columnsOf(piece: InkPiece, from: number, to: number): InkPiece | undefined {
  const across = piece.right - piece.left
  const tall = piece.bottom - piece.top
  const isDark = (x: number, y: number) => piece.dots[y * across + x] === 1
  let [left, right, top, bottom] = [to, from, tall, -1]
  for (let y = 0; y < tall; y++)
    for (let x = from; x < to; x++)
      if (isDark(x, y)) {
        left = Math.min(left, x)
        right = Math.max(right, x + 1)
        top = Math.min(top, y)
        bottom = Math.max(bottom, y + 1)
      }
  if (bottom < 0) return undefined
  const dots = new Uint8Array((right - left) * (bottom - top))
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) dots[(y - top) * (right - left) + x - left] = isDark(x, y) ? 1 : 0
  return {
    left: piece.left + left,
    right: piece.left + right,
    top: piece.top + top,
    bottom: piece.top + bottom,
    dots,
  }
}
