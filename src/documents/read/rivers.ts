// Columns are told by the rivers between them: empty strips that run down over many lines and that no word crosses. Pure. Blanks of running
// prose now and then stand under each other too; a river is believed only where at least three lines have words on both of its sides, and most of
// them leave much more room there than their blanks take.
import type { TextLine } from './page-paragraphs.ts'
import type { Piece } from './page-pieces.ts'

export interface Range {
  readonly left: number
  readonly right: number
}

interface River extends Range {
  /** How many have words on both of its sides, and no other river between those. */
  readonly lines: number
}

/** Lines one after the other that keep to the same rivers. */
export interface Run {
  readonly lines: readonly TextLine[]
  readonly rivers: readonly River[]
}

/** Of the letters. */
const LEAST_RIVER = 0.1
const WIDE_GAP = 0.6
const APART = 1.3
const USUAL_BLANK = 0.3
/** A gap that is wide for a blank. */
const TIMES_A_BLANK = 1.8
const FEWEST_LINES = 3
/** Of the letters: lines of one cell are not as near. */
const BESIDE = 1
/** Words begin at the same place. */
const UNDER = 0.15
const SEEN_TWICE = 2
/** Later starts that may keep to more rivers: a heading or the end of a paragraph may stand right above. */
const STARTS_AHEAD = 8

/** A line with where it is empty, from the left. */
export interface OpenLine {
  readonly line: TextLine
  readonly empty: readonly Range[]
  /** Between its words. */
  readonly gaps: readonly Gap[]
}

export function openLine(line: TextLine): OpenLine {
  const empty = emptyOn(line)
  return { line, empty, gaps: gapsIn(empty, line.size) }
}

/** The longest and most divided run that begins at this line or soon after it, among lines that each stand near the one above; or how far none begins. */
export function runAmong(lines: readonly OpenLine[], from: number, farthest: number): { from: number; run: Run } {
  let best = { from, run: runFrom(lines, from, farthest) }
  let at = from + 1
  for (; at < best.from + Math.min(best.run.lines.length, STARTS_AHEAD); at++) {
    const run = runFrom(lines, at, farthest)
    if (weightOf(run) > weightOf(best.run)) best = { from: at, run }
  }
  return best.run.rivers.length > 0 ? best : { from: at - 1, run: best.run }
}

const weightOf = ({ rivers }: Run): number => rivers.reduce((sum, river) => sum + river.lines, 0)

function runFrom(lines: readonly OpenLine[], from: number, farthest: number, until = lines.length): Run {
  const taken: OpenLine[] = []
  let free: readonly Range[] = [{ left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }]
  for (let at = from; at < until; at++) {
    const open = lines[at]
    const before = taken.at(-1)
    if (!open || (before && open.line.baseline - before.line.baseline > farthest)) break
    const left = meet(free, open.empty).filter(range => range.right - range.left > LEAST_RIVER * open.line.size)
    // Only the two margins are left.
    if (taken.length > 1 && left.length < 3) break
    if (taken.length >= FEWEST_LINES) {
      const lost = free.filter(one => !left.some(range => range.left < one.right && range.right > one.left))
      if (lost.length > 0 && firmRivers(taken, free).some(one => lost.some(range => range.left === one.left))) break
    }
    free = left
    taken.push(open)
  }
  const rivers = firmRivers(taken, free)
  const across = taken.findIndex(open => isAcross(open, taken, rivers))
  return across < 0 ? { lines: taken.map(open => open.line), rivers } : runFrom(lines, from, farthest, from + across)
}

/** Words that only by chance have blanks at most of the rivers: these are no wider than others, and what follows them stands under nothing. */
function isAcross(open: OpenLine, lines: readonly OpenLine[], rivers: readonly Range[]): boolean {
  const { size } = open.line
  const crossed = open.gaps.filter(gap => rivers.some(river => hasIn(gap, river)))
  const isChance = (gap: Gap) => {
    const isUnder = (other: OpenLine) => other.gaps.some(one => Math.abs(one.right - gap.right) < UNDER * size)
    return (
      gap.right - gap.left < WIDE_GAP * size && lines.filter(one => one !== open && isUnder(one)).length < SEEN_TWICE
    )
  }
  return crossed.length > 0 && crossed.filter(isChance).length * 2 >= crossed.length
}

const hasIn = (gap: Range, river: Range): boolean => gap.left <= river.left && gap.right >= river.right

/** The rivers that many lines speak for, and those as wide as only columns stand apart. */
function firmRivers(lines: readonly OpenLine[], free: readonly Range[]): River[] {
  if (lines.length < FEWEST_LINES) return []
  const gaps = lines.flatMap((open, n) => gapsBeside(open, lines[n + 1]))
  const wide = gaps.filter(gap => gap.right - gap.left > WIDE_GAP * gap.size)
  let rivers: readonly Range[] = free
    .filter(range => Number.isFinite(range.left) && Number.isFinite(range.right))
    .filter(range => wide.filter(gap => hasIn(gap, range)).length * 2 >= FEWEST_LINES || isApart(range, lines))
  for (;;) {
    const counted = rivers.map(river => asRiver(river, rivers, gaps))
    const doubtful = counted.filter(river => river.lines < FEWEST_LINES && !isApart(river, lines))
    const [worst] = doubtful.sort((a, b) => a.lines - b.lines || a.right - a.left - (b.right - b.left))
    if (!worst) {
      const firm = counted.filter(river => river.lines > 0)
      return firm.some(river => river.lines >= FEWEST_LINES) ? firm : []
    }
    rivers = rivers.filter(river => river.left !== worst.left)
  }
}

interface Gap extends Range {
  readonly size: number
}

function asRiver(river: Range, rivers: readonly Range[], gaps: readonly Gap[]): River {
  const own = gaps.filter(gap => hasIn(gap, river) && rivers.every(one => one === river || !hasIn(gap, one)))
  const blanks = gaps.filter(gap => gap.right - gap.left < APART * gap.size && !rivers.some(one => hasIn(gap, one)))
  const widths = blanks.map(gap => (gap.right - gap.left) / gap.size).sort((a, b) => a - b)
  const usual = widths[widths.length >> 1] ?? USUAL_BLANK
  const least = Math.max(WIDE_GAP, TIMES_A_BLANK * usual)
  const wide = own.filter(gap => gap.right - gap.left > least * gap.size)
  return { left: river.left, right: river.right, lines: wide.length * 2 < own.length ? 0 : own.length }
}

/** As wide as no blank is. */
const isApart = (river: Range, [open]: readonly OpenLine[]): boolean =>
  river.right - river.left > APART * (open?.line.size ?? 1)

/** Between the words of a line, and of the next where that stands in the middle of a higher row. */
const gapsBeside = (open: OpenLine, next: OpenLine | undefined): readonly Gap[] =>
  next && isBeside(open.line, next.line) ? gapsIn(meet(open.empty, next.empty), open.line.size) : open.gaps

const gapsIn = (empty: readonly Range[], size: number): Gap[] =>
  empty
    .filter(range => Number.isFinite(range.left) && Number.isFinite(range.right))
    .map(({ left, right }) => ({ left, right, size }))

interface Lying {
  readonly baseline: number
  readonly size: number
}

/** Too near to be the next line of one cell: it stands in the middle of a row that is higher. */
export const isBeside = (line: Lying, next: Lying): boolean => next.baseline - line.baseline < BESIDE * line.size

/** Where nothing is printed on a line, from the left. */
function emptyOn({ pieces, size }: TextLine): Range[] {
  const empty: Range[] = []
  let left = Number.NEGATIVE_INFINITY
  const until = (right: number, next: number) => {
    if (right - left > LEAST_RIVER * size) empty.push({ left, right })
    left = Math.max(left, next)
  }
  for (const piece of pieces) {
    until(piece.left, piece.left)
    for (const blank of piece.blanks ?? []) {
      left = Math.max(left, blank.left)
      until(blank.right, blank.right)
    }
    left = Math.max(left, piece.right)
  }
  until(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
  return empty
}

/** What is in both; each from the left. */
function meet(some: readonly Range[], others: readonly Range[]): Range[] {
  const both: Range[] = []
  for (let n = 0, m = 0; ; ) {
    const [one, other] = [some[n], others[m]]
    if (!one || !other) return both
    const [left, right] = [Math.max(one.left, other.left), Math.min(one.right, other.right)]
    if (right > left) both.push({ left, right })
    if (one.right < other.right) n += 1
    else m += 1
  }
}

/** A piece in as many as there are rivers in it. */
export function cutAtRivers(piece: Piece, rivers: readonly Range[]): Piece[] {
  const { blanks = [], ...whole } = piece
  const cuts = blanks.filter(blank => rivers.some(river => river.left < blank.right && river.right > blank.left))
  if (cuts.length === 0) return [piece]
  const { isOpen, ...rest } = whole
  return [...cuts, undefined].map((cut, n): Piece => {
    const before = cuts[n - 1]
    return {
      ...rest,
      text: piece.text.slice(before?.at ?? 0, cut?.at).trimEnd(),
      left: before?.right ?? piece.left,
      right: cut?.left ?? piece.right,
      ...(!cut && isOpen && { isOpen }),
    }
  })
}
