// What is drawn on a picture of a page, told from its dark dots: ruled lines as long dark runs. Pure. Lengths in points, so that lines of a picture
// and of a PDF are treated alike.
import type { Rule } from './page-pieces.ts'
import type { Box } from './signature-places.ts'

export interface DarkDots {
  readonly width: number
  readonly height: number
  /** 1 where it is dark. */
  readonly dots: Uint8Array
  /** Dots to a point. */
  readonly scale: number
}

/** Letters have no strokes as long; a line that is broken or slants a little comes in pieces. */
const LEAST_RUN = 16
const GAP = 0.7
/** Thicker is a bar or the edge of a shadow. */
const THICKEST = 5

export function rulesIn(page: DarkDots): { readonly level: Rule[]; readonly upright: Rule[] } {
  const { width, height, dots } = page
  const level = runs(height, width, (y, x) => dots[y * width + x] === 1, page.scale)
  const upright = runs(width, height, (x, y) => dots[y * width + x] === 1, page.scale)
  return { level: thin(level, page.scale), upright: thin(upright, page.scale) }
}

interface Run {
  readonly at: number
  readonly from: number
  readonly to: number
}

function runs(count: number, length: number, isDark: (at: number, along: number) => boolean, scale: number): Run[] {
  const least = LEAST_RUN * scale
  const gap = GAP * scale
  const found: Run[] = []
  for (let at = 0; at < count; at++) {
    let from = -1
    let last = -1
    for (let along = 0; along <= length; along++) {
      if (along < length && isDark(at, along)) {
        if (from < 0) from = along
        last = along
      } else if (from >= 0 && (along - last > gap || along === length)) {
        if (last - from >= least) found.push({ at, from, to: last + 1 })
        from = -1
      }
    }
  }
  return found
}

/** Runs in neighbouring rows are one line, and no line where they are too many. */
function thin(all: readonly Run[], scale: number): Rule[] {
  const open: { first: number; last: number; from: number; to: number }[] = []
  const done: Rule[] = []
  const finish = (line: { first: number; last: number; from: number; to: number }) => {
    if (line.last - line.first + 1 > THICKEST * scale) return
    done.push({ at: (line.first + line.last + 1) / 2 / scale, from: line.from / scale, to: line.to / scale })
  }
  for (const run of all) {
    for (let n = open.length - 1; n >= 0; n--) {
      const line = open[n]
      if (line && run.at - line.last > 2) {
        finish(line)
        open.splice(n, 1)
      }
    }
    const met = open.find(line => run.from <= line.to && run.to >= line.from && run.at > line.last - 1)
    if (met) {
      met.last = run.at
      met.from = Math.min(met.from, run.from)
      met.to = Math.max(met.to, run.to)
    } else open.push({ first: run.at, last: run.at, from: run.from, to: run.to })
  }
  for (const line of open) finish(line)
  return done
}

/** The smallest box around what is dark in a box; undefined where there is next to nothing. */
export function inked({ width, height, dots, scale }: DarkDots, box: Box): Box | undefined {
  const [left, right] = [Math.max(0, Math.round(box.left * scale)), Math.min(width, Math.round(box.right * scale))]
  const [top, bottom] = [Math.max(0, Math.round(box.top * scale)), Math.min(height, Math.round(box.bottom * scale))]
  const least = Math.max(2, Math.round(scale / 2))
  const rows: number[] = []
  const columns = new Uint32Array(Math.max(0, right - left))
  let all = 0
  for (let y = top; y < bottom; y++) {
    let dark = 0
    for (let x = left; x < right; x++)
      if (dots[y * width + x] === 1) {
        dark += 1
        columns[x - left] = (columns[x - left] ?? 0) + 1
      }
    if (dark >= least) rows.push(y)
    all += dark
  }
  const first = columns.findIndex(one => one >= least)
  const [from, to] = [rows[0], rows.at(-1)]
  if (from === undefined || to === undefined || first < 0 || all < 8 * scale) return undefined
  const last = columns.findLastIndex(one => one >= least)
  return { left: (left + first) / scale, top: from / scale, right: (left + last + 1) / scale, bottom: (to + 1) / scale }
}
