// Tells Thai figures from everything else by their shape: a small net that learned from many fonts (scripts/learn-figures.mjs). Tesseract for Thai does
// not know ๔ ๖ ๗ ๘ ๙ at all and takes them for others. Pure but for reading what was learned, once.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/folders.ts'
import type { InkPiece } from './ink-pieces.ts'

/** A piece is brought to so many cells each way; what is added are its measures in units of the line. */
export const ACROSS = 16
const MEASURES = 4
export const INPUTS = ACROSS * ACROSS + MEASURES
/** Ten figures, and none. */
export const KINDS = 11
export const NO_FIGURE = 10

export interface LineOfPiece {
  /** In dots of the page. */
  readonly baseline: number
  readonly letters: number
}

/** How it looks, whatever its size. */
export function looksOf(piece: InkPiece, { baseline, letters }: LineOfPiece): Float32Array {
  const [wide, tall] = [piece.right - piece.left, piece.bottom - piece.top]
  const looks = new Float32Array(INPUTS)
  for (let cy = 0; cy < ACROSS; cy++) {
    const [y1, y2] = [(cy * tall) / ACROSS, ((cy + 1) * tall) / ACROSS]
    for (let cx = 0; cx < ACROSS; cx++) {
      const [x1, x2] = [(cx * wide) / ACROSS, ((cx + 1) * wide) / ACROSS]
      let [dark, all] = [0, 0]
      for (let y = Math.floor(y1); y < Math.ceil(y2); y++)
        for (let x = Math.floor(x1); x < Math.ceil(x2); x++) {
          const part = (Math.min(y2, y + 1) - Math.max(y1, y)) * (Math.min(x2, x + 1) - Math.max(x1, x))
          all += part
          dark += part * (piece.dots[y * wide + x] ?? 0)
        }
      looks[cy * ACROSS + cx] = dark / Math.max(1e-6, all)
    }
  }
  const measures = [tall / letters, wide / letters, (piece.bottom - baseline) / letters, (wide / tall) * 0.5]
  for (const [n, one] of measures.entries()) looks[ACROSS * ACROSS + n] = Math.max(-1.5, Math.min(2.5, one))
  return looks
}

export interface Learned {
  readonly hidden: number
  /** Inputs to hidden, then the bias of each; then hidden to kinds, and the bias of each. */
  readonly weights: Float32Array
}

export const weightsFor = (hidden: number) => (INPUTS + 1) * hidden + (hidden + 1) * KINDS

export function likelihoods({ hidden, weights }: Learned, looks: Float32Array): Float32Array {
  const second = (INPUTS + 1) * hidden
  const between = new Float32Array(hidden)
  for (let h = 0; h < hidden; h++) {
    let sum = weights[INPUTS * hidden + h] ?? 0
    for (let n = 0; n < INPUTS; n++) sum += (looks[n] ?? 0) * (weights[h * INPUTS + n] ?? 0)
    between[h] = Math.max(0, sum)
  }
  const out = new Float32Array(KINDS)
  for (let k = 0; k < KINDS; k++) {
    let sum = weights[second + hidden * KINDS + k] ?? 0
    for (let h = 0; h < hidden; h++) sum += (between[h] ?? 0) * (weights[second + k * hidden + h] ?? 0)
    out[k] = sum
  }
  const most = Math.max(...out)
  let all = 0
  for (let k = 0; k < KINDS; k++) {
    out[k] = Math.exp((out[k] ?? 0) - most)
    all += out[k] ?? 0
  }
  return out.map(one => one / all)
}

let known: Learned | undefined

/** What was learned, as it lies in content: bytes from -127 to 127 and what one of them is worth, for each layer. */
export function learned(): Learned {
  if (known) return known
  const file = join(projectFolder, 'content', 'reading', 'thai-figures.json')
  const { hidden, worth, bytes } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly hidden: number
    readonly worth: readonly [number, number]
    readonly bytes: string
  }
  const second = (INPUTS + 1) * hidden
  const small = new Int8Array(Buffer.from(bytes, 'base64'))
  known = { hidden, weights: Float32Array.from(small, (one, n) => one * (n < second ? worth[0] : worth[1])) }
  return known
}
