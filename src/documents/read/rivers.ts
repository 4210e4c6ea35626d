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
/** No blank is as wide. */
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

/** The longest and most divided run that begins at this line or soon after it, among lines that each stand near the one above. */
export function runAmong(lines: readonly TextLine[], from: number, farthest: number): { from: number; run: Run } {
  let best = { from, run: runFrom(lines, from, farthest) }
  for (let at = from + 1; at < best.from + Math.min(best.run.lines.length, STARTS_AHEAD); at++) {
    const run = runFrom(lines, at, farthest)
    if (weightOf(run) > weightOf(best.run)) best = { from: at, run }
  }
  return best
}

const weightOf = ({ rivers }: Run): number => rivers.reduce((sum, river) => sum + river.lines, 0)

function runFrom(lines: readonly TextLine[], from: number, farthest: number): Run {
  const taken: TextLine[] = []
  let free: readonly Range[] = [{ left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }]
  for (const line of lines.slice(from)) {
    const before = taken.at(-1)
    if (before && line.baseline - before.baseline > farthest) break
    const left = meet(free, emptyOn(line)).filter(range => range.right - range.left > LEAST_RIVER * line.size)
    const lost = free.filter(one => !left.some(range => range.left < one.right && range.right > one.left))
    if (lost.length > 0 && firmRivers(taken, free).some(one => lost.some(range => range.left === one.left))) break
    // Only the two margins are left.
    if (taken.length > 1 && left.length < 3) break
    free = left
    taken.push(line)
  }
  const rivers = firmRivers(taken, free)
  const across = taken.findIndex(line => isAcross(line, taken, rivers))
  return across < 0 ? { lines: taken, rivers } : runFrom(lines.slice(0, from + across), from, farthest)
}

/** Words that only by chance have blanks at most of the rivers: these are no wider than others, and what follows them stands under nothing. */
function isAcross(line: TextLine, lines: readonly TextLine[], rivers: readonly Range[]): boolean {
  const crossed = gapsOn(line).filter(gap => rivers.some(river => hasIn(gap, river)))
  const isChance = (gap: Gap) => {
    const isUnder = (other: TextLine) => gapsOn(other).some(one => Math.abs(one.right - gap.right) < UNDER * line.size)
    return (
      gap.right - gap.left < WIDE_GAP * line.size &&
      lines.filter(one => one !== line && isUnder(one)).length < SEEN_TWICE
    )
  }
  return crossed.length > 0 && crossed.filter(isChance).length * 2 >= crossed.length
}

const hasIn = (gap: Range, river: Range): boolean => gap.left <= river.left && gap.right >= river.right

/** The rivers that many lines speak for, and those as wide as only columns stand apart. */
function firmRivers(lines: readonly TextLine[], free: readonly Range[]): River[] {
  if (lines.length < FEWEST_LINES) return []
  const gaps = lines.flatMap((line, n) => gapsOn(line, lines[n + 1]))
  let rivers: readonly Range[] = free.filter(range => Number.isFinite(range.left) && Number.isFinite(range.right))
  for (;;) {
    const counted = rivers.map(river => asRiver(river, rivers, gaps))
    const doubtful = counted.filter(river => river.lines < FEWEST_LINES && !river.isApart)
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

function asRiver(river: Range, rivers: readonly Range[], gaps: readonly Gap[]): River & { isApart: boolean } {
  const own = gaps.filter(gap => hasIn(gap, river) && rivers.every(one => one === river || !hasIn(gap, one)))
  const blanks = gaps.filter(gap => gap.right - gap.left < APART * gap.size && !rivers.some(one => hasIn(gap, one)))
  const widths = blanks.map(gap => (gap.right - gap.left) / gap.size).sort((a, b) => a - b)
  const usual = widths[widths.length >> 1] ?? USUAL_BLANK
  const least = Math.max(WIDE_GAP, TIMES_A_BLANK * usual)
  const wide = own.filter(gap => gap.right - gap.left > least * gap.size)
  const isApart = river.right - river.left > APART * (gaps[0]?.size ?? 1)
  return { left: river.left, right: river.right, lines: wide.length * 2 < own.length ? 0 : own.length, isApart }
}

/** Between the words of a line, and of the next where that stands in the middle of a higher row. */
function gapsOn(line: TextLine, next?: TextLine): Gap[] {
  return (next && isBeside(line, next) ? meet(emptyOn(line), emptyOn(next)) : emptyOn(line))
    .filter(range => Number.isFinite(range.left) && Number.isFinite(range.right))
    .map(range => ({ ...range, size: line.size }))
}

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

/** What is in both. */
function meet(some: readonly Range[], others: readonly Range[]): Range[] {
  return some.flatMap(one =>
    others
      .map(other => ({ left: Math.max(one.left, other.left), right: Math.min(one.right, other.right) }))
      .filter(range => range.right > range.left),
  )
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
