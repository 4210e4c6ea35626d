// Thai figures on a line of a picture: runs of pieces of ink that look like figures and stand where figures stand. Pieces that touch are cut where
// the least ink is. Pure.

import { cutApart } from './cut-pieces.ts'
import { type LineOfPiece, learned, likelihoods, looksOf, NO_FIGURE } from './figure-net.ts'
import type { GreyPage } from './grey-page.ts'
import type { InkLine } from './ink-lines.ts'
import { type InkPiece, inkPieces } from './ink-pieces.ts'
import { around } from './page-pieces.ts'
import type { Box } from './signature-places.ts'

export interface Figure {
  /** 0 to 9. */
  readonly value: number
  readonly sure: number
  /** In dots of the page. */
  readonly box: Box
}

export interface FigureRun {
  readonly figures: readonly Figure[]
  /** In dots of the page. */
  readonly box: Box
  /** Blanks before and after it. */
  readonly isApart: boolean
  readonly isClosed: boolean
  /** A point or a dash stands after it. */
  readonly sign: '.' | '-' | ''
}

/** All in units of the height of letters. */
const LEAST_TALL = 0.62
const MOST_TALL = 2.1
const LEAST_WIDE = 0.4
const MOST_WIDE = 1.75
const BELOW = 0.3

export function isOfFigureSize(piece: Box, { baseline, letters }: LineOfPiece): boolean {
  const [tall, wide] = [(piece.bottom - piece.top) / letters, (piece.right - piece.left) / letters]
  return (
    tall >= LEAST_TALL &&
    tall <= MOST_TALL &&
    wide >= LEAST_WIDE &&
    wide <= MOST_WIDE &&
    Math.abs(piece.bottom - baseline) < BELOW * letters
  )
}

/** So sure must a figure be that stands by itself, and one among others. */
const SURE_ALONE = 0.96
const SURE_AMONG = 0.72
const SURE_TOGETHER = 0.85
/** A point, a comma or a dash. */
const SMALL = 0.5
const STOP = 0.38
const NEAR = 0.5
/** Further apart is another number; wider is a blank; nearer than that a letter belongs to the same word. */
const FAR = 0.9
const BLANK = 0.32
const APART = 0.3
const LEAST_DOTS = 12

interface Seen {
  readonly piece: InkPiece
  readonly figures: readonly Figure[]
  readonly isSmall: boolean
}

export function figuresIn(page: GreyPage, line: InkLine): FigureRun[] {
  const about = { baseline: line.baseline * page.scale, letters: line.letters * page.scale }
  if (about.letters < 6) return []
  const seen = inkPieces(page, line.box)
    .filter(piece => piece.dots.length >= LEAST_DOTS && reachesLetters(piece, about))
    .sort((a, b) => a.left - b.left)
    .map((piece): Seen => ({ piece, figures: figuresOf(piece, about), isSmall: isSmall(piece, about) }))
  return runsOf(seen, about.letters).flatMap(run => {
    const one = believed(run, seen, about)
    return one ? [{ ...one, sign: signAfter(page, one.box, about) }] : []
  })
}

/** Marks above and below letters do not. */
const reachesLetters = (piece: Box, { baseline, letters }: LineOfPiece) =>
  piece.bottom > baseline - 0.6 * letters && piece.top < baseline - 0.05 * letters

const isSmall = (piece: Box, { letters }: LineOfPiece) =>
  piece.bottom - piece.top < SMALL * letters && piece.right - piece.left < 2 * SMALL * letters

function figuresOf(piece: InkPiece, about: LineOfPiece): readonly Figure[] {
  const one = figureOf(piece, about)
  if (one && one.sure >= SURE_AMONG) return [one]
  return piece.right - piece.left > about.letters ? cutApart(piece, part => figureOf(part, about), about) : []
}

function figureOf(piece: InkPiece, about: LineOfPiece): Figure | undefined {
  if (!isOfFigureSize(piece, about)) return undefined
  const likely = likelihoods(learned(), looksOf(piece, about))
  const value = likely.indexOf(Math.max(...likely))
  if (value === NO_FIGURE) return undefined
  const { left, top, right, bottom } = piece
  return { value, sure: likely[value] ?? 0, box: { left, top, right, bottom } }
}

function runsOf(seen: readonly Seen[], letters: number): Figure[][] {
  const runs: Figure[][] = []
  let isOpen = false
  for (const { figures } of seen) {
    if (figures.length === 0) {
      isOpen = false
      continue
    }
    const last = runs.at(-1)
    const gap = (figures[0]?.box.left ?? 0) - (last?.at(-1)?.box.right ?? 0)
    if (last && isOpen && gap < FAR * letters) last.push(...figures)
    else runs.push([...figures])
    isOpen = true
  }
  return runs
}

/** Figures among the letters of a word are letters, unless they are a year. */
function believed(
  figures: readonly Figure[],
  seen: readonly Seen[],
  about: LineOfPiece,
): Omit<FigureRun, 'sign'> | undefined {
  const { letters } = about
  const box = around(figures.map(one => one.box))
  const sure = figures.reduce((sum, one) => sum + one.sure, 0) / figures.length
  const before = seen.filter(one => one.piece.right <= box.left + 2).at(-1)
  const after = seen.find(one => one.piece.left >= box.right - 2)
  const gaps = [
    before ? box.left - before.piece.right : Number.POSITIVE_INFINITY,
    after ? after.piece.left - box.right : Number.POSITIVE_INFINITY,
  ]
  const [gapBefore = 0, gapAfter = 0] = gaps
  const isInBefore = before !== undefined && !before.isSmall && gapBefore < APART * letters
  const isInAfter = after !== undefined && !after.isSmall && gapAfter < APART * letters
  const value = Number(figures.map(one => one.value).join(''))
  const isYear = figures.length === 4 && value > 2400 && value < 2700
  const isZeros = value === 0
  if (!isYear && (isInBefore || isInAfter) && (isZeros || figures.length === 1 || (isInBefore && isInAfter)))
    return undefined
  if (sure < (figures.length > 1 ? SURE_TOGETHER : SURE_ALONE)) return undefined
  return { figures, box, isApart: gapBefore > BLANK * letters, isClosed: gapAfter > BLANK * letters }
}

/** What is so small that the reader of letters loses it, told by the dots to the right. */
function signAfter({ width, height, dots }: GreyPage, box: Box, { baseline, letters }: LineOfPiece): FigureRun['sign'] {
  const [top, bottom] = [
    Math.max(0, Math.round(baseline - 1.3 * letters)),
    Math.min(height, Math.round(baseline + 0.2 * letters)),
  ]
  const inkAt = (x: number) => {
    let [first, last] = [-1, -1]
    for (let y = top; y < bottom; y++)
      if (dots[y * width + x] === 1) {
        if (first < 0) first = y
        last = y
      }
    return { first, last }
  }
  const from = Math.round(box.right) + 1
  let x = from
  while (x < Math.min(width, from + NEAR * letters) && inkAt(x).first < 0) x += 1
  let [first, last, wide] = [Number.POSITIVE_INFINITY, -1, 0]
  for (; x < width && wide <= letters; x++) {
    const ink = inkAt(x)
    if (ink.first < 0) break
    first = Math.min(first, ink.first)
    last = Math.max(last, ink.last)
    wide += 1
  }
  const tall = last + 1 - first
  if (wide === 0 || wide > letters || tall > STOP * letters) return ''
  if (Math.abs(last + 1 - baseline) < 0.2 * letters && wide < STOP * letters) return '.'
  const isInMiddle = baseline - last > 0.2 * letters && baseline - first < 0.85 * letters
  return isInMiddle && wide > 0.18 * letters && wide > 1.2 * tall ? '-' : ''
}
