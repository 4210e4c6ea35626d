// The lines of what is written on a picture, told by how dark each row of dots is: letters without their marks are the darkest. Pure.
import { type DarkDots, inked } from './dark-dots.ts'
import type { InkPiece } from './ink-pieces.ts'
import type { Box } from './signature-places.ts'

export interface InkLine {
  readonly box: Box
  /** Where the letters stand, without what hangs below them. */
  readonly baseline: number
  /** Of letters without marks. */
  readonly letters: number
  /** Pieces of other lines that reach into its box, in dots of the page. */
  readonly foreign?: readonly InkPiece[]
}

/** In points: of rows that are compared, and of letters without their marks. */
const ABOUT = 8
const LEAST_CORE = 2.5
const LEAST_PART = 0.8
const SAME_CORE = 1.2
/** Of the usual height. */
const WHOLE = 1.25
/** From line to line. */
const LEAST_PITCH = 9
/** Of the darkest row near it: letters without their marks. */
const CORE = 0.42

/** The lines of what is written in a box, each with the marks above and below its letters, though they nearly touch those of other lines. `usual`:
 * how high letters are on this page. */
export function linesOfInk(page: DarkDots, box: Box, usual = 0): InkLine[] {
  const { width, height, dots, scale } = page
  const [left, right] = [Math.max(0, Math.floor(box.left * scale)), Math.min(width, Math.ceil(box.right * scale))]
  const [top, bottom] = [Math.max(0, Math.floor(box.top * scale)), Math.min(height, Math.ceil(box.bottom * scale))]
  const rows = Array.from({ length: Math.max(0, bottom - top) }, (_, n) => {
    let dark = 0
    for (let x = left; x < right; x++) dark += dots[(top + n) * width + x] ?? 0
    return dark
  })
  const cores = coresOf(rows, scale, usual)
  return cores.flatMap((core, n): InkLine[] => {
    const [before, after] = [cores[n - 1], cores[n + 1]]
    const from = before ? lightest(rows, before.to, core.from) : 0
    const to = after ? lightest(rows, core.to, after.from) : rows.length
    const ink = inked(page, { ...box, top: (top + from) / scale, bottom: (top + to) / scale })
    return ink ? [{ box: ink, baseline: (top + core.to) / scale, letters: (core.to - core.from) / scale }] : []
  })
}

interface Core {
  readonly from: number
  to: number
}

function coresOf(rows: readonly number[], scale: number, usual: number): Core[] {
  const about = Math.round(ABOUT * scale)
  const cores: Core[] = []
  for (const [at, dark] of rows.entries()) {
    if (dark === 0) continue
    let most = 0
    for (let near = Math.max(0, at - about); near <= Math.min(rows.length - 1, at + about); near++)
      most = Math.max(most, rows[near] ?? 0)
    if (dark < CORE * most) continue
    const last = cores.at(-1)
    if (last && at - last.to <= SAME_CORE * scale) last.to = at + 1
    else cores.push({ from: at, to: at + 1 })
  }
  const lines: Core[] = []
  for (const core of cores) {
    const last = lines.at(-1)
    // A few letters may be dark at their upper and lower ends only.
    if (last && core.to - last.from <= WHOLE * usual * scale) {
      last.to = core.to
      continue
    }
    if (core.to - core.from < (usual > 0 ? LEAST_PART : LEAST_CORE) * scale) continue
    // Marks of a short line may be as dark as its letters.
    if (!last || core.to - last.to >= LEAST_PITCH * scale) lines.push(core)
    else if (core.to - core.from >= last.to - last.from) lines[lines.length - 1] = core
  }
  const whole = lines.filter(line => line.to - line.from >= LEAST_CORE * scale)
  return whole.length > 0 ? whole : [{ from: 0, to: rows.length }]
}

/** The row between two lines in which the least is dark, in the middle of those that are alike. */
function lightest(rows: readonly number[], from: number, to: number): number {
  const least = Math.min(...rows.slice(from, to))
  const alike = rows.slice(from, to).flatMap((dark, n) => (dark === least ? [from + n] : []))
  return alike[alike.length >> 1] ?? from
}
