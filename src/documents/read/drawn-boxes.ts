// Boxes to tick on a picture of a page, told from its dots. Pure. A box is as wide as high, its sides are straight as far as its corners and it is
// hollow beside them: round letters and figures such as \u0e56 and \u0e58 have the size of a box and nothing else of it. Boxes stand under each other, so that
// one that is drawn faintly is believed under one that is clear.
import type { DarkDots } from './dark-dots.ts'
import type { GreyPage } from './grey-page.ts'
import type { Box } from './signature-places.ts'

export interface DrawnBox extends Box {
  readonly isTicked: boolean
}

/** In points. */
const LEAST_SIDE = 3.8
const MOST_SIDE = 16
/** Of the side: the other side may differ by so much. */
const UNLIKE = 0.2
/** Thicker strokes are no frame. */
const THICKEST = 0.24
/** Of the darkness of its frame: so dark is a box with a tick in it. A small one is grey from its frame alone. */
const TICKED = 0.06
const TICKED_SMALL = 0.16
/** In dots. */
const SMALL = 26

interface Strictness {
  /** Of a side: so much of it is drawn. */
  readonly drawn: number
  /** Of what lies within beside a side: a tick crosses so much. */
  readonly crossed: number
  /** Of what lies around: round sides reach there. */
  readonly touched: number
}
const clear: Strictness = { drawn: 0.92, crossed: 0.45, touched: 0.25 }
const faint: Strictness = { drawn: 0.75, crossed: 0.7, touched: 0.4 }
/** Boxes under each other: in points, and of their size. */
const UNDER = 1.5
const SAME_SIZE = 0.25

export function boxesIn(page: GreyPage): DrawnBox[] {
  const sure = squaresIn(page, clear)
  const isMate = (one: Box) =>
    !sure.some(other => overlaps(one, other)) &&
    sure.some(
      other =>
        Math.abs(one.left - other.left) < UNDER && Math.abs(sideOf(one) - sideOf(other)) < SAME_SIZE * sideOf(other),
    )
  const others = sure.length === 0 ? [] : squaresIn(page, faint).filter(isMate)
  return [...sure, ...others].map(box => ({ ...box, isTicked: isTicked(page, box) }))
}

const sideOf = (box: Box) => box.right - box.left
const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function squaresIn(page: DarkDots, strict: Strictness): Box[] {
  const { width, height, dots, scale } = page
  const [least, most] = [Math.round(LEAST_SIDE * scale), Math.round(MOST_SIDE * scale)]
  const found: Box[] = []
  for (let y = 0; y < height - least; y++)
    for (let x = 0; x < width; x++) {
      if (dots[y * width + x] !== 1) continue
      let end = x
      while (end < width && dots[y * width + end] === 1) end += 1
      if (end - x >= least && end - x <= most) {
        const box = frameBelow(page, { x, y, side: end - x }, strict)
        if (box && !found.some(one => overlaps(one, box))) found.push(box)
      }
      x = end
    }
  return found
}

interface Upper {
  readonly x: number
  readonly y: number
  readonly side: number
}

/** The square with this upper side, if it is one. In points. */
function frameBelow(page: DarkDots, { x, y, side }: Upper, strict: Strictness): Box | undefined {
  const slack = Math.max(2, Math.round(UNLIKE * side))
  const right = x + side - 1
  // A tick may touch the frame in one place.
  const thick = Math.min(...[0.25, 0.5, 0.75].map(at => thickness(page, x + Math.round(at * side), y, side)))
  if (thick > Math.max(3, THICKEST * side)) return undefined
  const isDrawn = (way: Way, at: number, from: number, to: number) => isSide(page, way, { at, from, to }, strict)
  const lowest = Math.min(page.height - 2, y + side - 1 + slack)
  for (let bottom = lowest; bottom >= y + side - 1 - slack; bottom--) {
    if (!isDrawn('level', bottom, x, right)) continue
    if (!isDrawn('upright', x, y, bottom) || !isDrawn('upright', right, y, bottom)) continue
    if (!isHollow(page, { left: x, top: y, right, bottom }, thick, strict)) continue
    const { scale } = page
    return { left: x / scale, top: y / scale, right: (right + 1) / scale, bottom: (bottom + 1) / scale }
  }
  return undefined
}

type Way = 'level' | 'upright'

/** Straight to within a dot from corner to corner. */
function isSide(
  { width, height, dots }: DarkDots,
  way: Way,
  { at, from, to }: { readonly at: number; readonly from: number; readonly to: number },
  { drawn }: Strictness,
): boolean {
  const isDark = (across: number, along: number) => {
    const [x, y] = way === 'level' ? [along, across] : [across, along]
    return x >= 0 && y >= 0 && x < width && y < height && dots[y * width + x] === 1
  }
  let dark = 0
  for (let along = from; along <= to; along++)
    if (isDark(at, along) || isDark(at - 1, along) || isDark(at + 1, along)) dark += 1
  const isMet = [from, to].every(end =>
    [end - 1, end, end + 1].some(along => [at - 1, at, at + 1].some(across => isDark(across, along))),
  )
  return isMet && dark >= drawn * (to - from + 1)
}

function thickness({ width, dots }: DarkDots, x: number, y: number, most: number): number {
  let thick = 0
  while (thick < most && dots[(y + thick) * width + x] === 1) thick += 1
  return thick
}

/** White beside each side, but for a tick, and white around it: a letter bulges or goes on there. */
function isHollow(page: DarkDots, { left, top, right, bottom }: Box, thick: number, strict: Strictness): boolean {
  const { width, height, dots } = page
  const isDark = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height && dots[y * width + x] === 1
  const part = (from: number, to: number, isDarkAt: (at: number) => boolean) => {
    let dark = 0
    for (let at = from; at <= to; at++) if (isDarkAt(at)) dark += 1
    return dark / Math.max(1, to - from + 1)
  }
  const inner = thick + 1
  const [x1, x2, y1, y2] = [left + inner, right - inner, top + inner, bottom - inner]
  if (x2 - x1 < 3 || y2 - y1 < 3) return false
  const beside = [
    part(y1, y2, y => isDark(x1, y)),
    part(y1, y2, y => isDark(x2, y)),
    part(x1, x2, x => isDark(x, y1)),
    part(x1, x2, x => isDark(x, y2)),
  ]
  const around = [
    part(top, bottom, y => isDark(left - 2, y)),
    part(top, bottom, y => isDark(right + 2, y)),
    part(left, right, x => isDark(x, top - 2)),
    part(left, right, x => isDark(x, bottom + 2)),
  ]
  return beside.every(dark => dark <= strict.crossed) && around.every(dark => dark <= strict.touched)
}

/** Thin ticks are grey: how dark it is within, between the paper around and the frame. */
function isTicked({ width, height, grey, scale }: GreyPage, box: Box): boolean {
  const side = sideOf(box) * scale
  const meanOf = (edge: number, isIn: (out: number) => boolean) => {
    let [sum, count] = [0, 0]
    const [left, right] = [Math.round(box.left * scale), Math.round(box.right * scale) - 1]
    const [top, bottom] = [Math.round(box.top * scale), Math.round(box.bottom * scale) - 1]
    for (let y = Math.max(0, top - edge); y <= Math.min(height - 1, bottom + edge); y++)
      for (let x = Math.max(0, left - edge); x <= Math.min(width - 1, right + edge); x++)
        if (isIn(Math.min(x - left, right - x, y - top, bottom - y))) {
          sum += grey[y * width + x] ?? 255
          count += 1
        }
    return sum / Math.max(1, count)
  }
  const within = meanOf(0, out => out > Math.max(3, 0.2 * side))
  const frame = meanOf(0, out => out <= 1)
  const paper = meanOf(4, out => out < -2)
  return (paper - within) / Math.max(1, paper - frame) > (side < SMALL ? TICKED_SMALL : TICKED)
}
