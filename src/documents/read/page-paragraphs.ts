// The pieces in one place of a page, be it a cell or a column of text, as lines and then as paragraphs. Pure. Where the file says which words
// belong together that is believed; else a paragraph ends where the next word would still have fitted, and begins with a number, a dash or a box,
// after a gap, further in, or in other letters.

import { repairPrinted } from '#src/kernel/thai-text.ts'
import type { ReadParagraph, ReadPlace } from './document.ts'
import { joinLines } from './join-lines.ts'
import { around, type Piece, type Tag, type Turn } from './page-pieces.ts'
import type { Box } from './signature-places.ts'
import { beginsItem, edgeOf, isNewLabel, isUnfinished, wouldFit } from './wrapped-lines.ts'

export interface TextLine extends Box {
  readonly text: string
  readonly baseline: number
  readonly size: number
  readonly isBold: boolean
  readonly pieces: readonly Piece[]
  readonly tag: Tag | undefined
  readonly marker: string | undefined
}

export interface Region {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly turn?: Turn
}

/** A paragraph with what the look of its letters says, for whoever tells headings. */
export interface Laid {
  readonly paragraph: ReadParagraph
  readonly lines: readonly TextLine[]
}

/** Of the letters: further apart is another paragraph. */
const FAR = 1.25
const FURTHER_IN = 0.9
const LINES_NEAR = 6

export function linesIn(pieces: readonly Piece[]): TextLine[] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    // Those further up are too far away, and a page may have very many.
    const row = rows.slice(-LINES_NEAR).findLast(one => isOnLine(one, piece))
    if (row) row.push(piece)
    else rows.push([piece])
  }
  return rows.map(row => lineOf(row.sort((a, b) => a.left - b.left)))
}

function isOnLine(row: readonly Piece[], piece: Piece): boolean {
  const [first] = row
  if (!first) return false
  const size = Math.min(first.size, piece.size)
  return row.some(one => Math.abs(one.baseline - piece.baseline) < 0.35 * Math.max(size, 0.6 * one.size))
}

function lineOf(pieces: readonly Piece[]): TextLine {
  const words = pieces.filter(piece => !piece.tag?.isMarker)
  const isAllMarker = words.length === 0
  const shown = isAllMarker ? pieces : words
  const marker = isAllMarker
    ? undefined
    : pieces
        .filter(piece => piece.tag?.isMarker)
        .map(piece => piece.text.trim())
        .join(' ')
  const size = mostCommon(shown)
  return {
    ...around(pieces),
    text: textOf(shown),
    baseline: shown[0]?.baseline ?? 0,
    size,
    isBold: shown.every(piece => piece.isBold || piece.text.trim().length < 2) && shown.some(piece => piece.isBold),
    pieces,
    tag: shown.find(piece => piece.tag && !piece.tag.isArtifact)?.tag,
    marker: marker || undefined,
  }
}

/** The size of most letters. */
function mostCommon(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function textOf(pieces: readonly Piece[]): string {
  let text = ''
  let before: Piece | undefined
  for (const piece of pieces) {
    if (before) {
      const gap = piece.left - before.right
      const isTick = /[\u2610\u2611]$/.test(before.text) || /^[\u2610\u2611]/.test(piece.text)
      text += before.isOpen || isTick || gap > 0.2 * Math.max(piece.size, before.size) ? ' ' : ''
    }
    text += piece.text
    before = piece
  }
  return before?.isOpen ? `${text} ` : text
}

export function paragraphsIn(pieces: readonly Piece[], region: Region): Laid[] {
  const lines = linesIn(pieces)
  const edges = lines.length > 0 ? { ...around(lines), right: edgeOf(lines) } : around(lines)
  const leading = usualLeading(lines)
  const groups: TextLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (
      group &&
      before &&
      goesOn({ before, line, first: group[0] ?? before, edges, leading, isSecond: group.length === 1 })
    )
      group.push(line)
    else groups.push([line])
  }
  return groups.map(group => ({ lines: group, paragraph: paragraphOf(group, region) }))
}

/** Of most lines that follow each other, in units of their size. */
function usualLeading(lines: readonly TextLine[]): number {
  const steps = lines
    .map((line, n) => (lines[n - 1] ? (line.baseline - (lines[n - 1]?.baseline ?? 0)) / Math.max(1, line.size) : 0))
    .filter(step => step > 0.5 && step < 3)
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 4)] ?? 1.3
}

interface Meeting {
  readonly before: TextLine
  readonly line: TextLine
  readonly first: TextLine
  readonly edges: Box
  readonly leading: number
  readonly isSecond: boolean
}

function goesOn({ before, line, first, edges, leading, isSecond }: Meeting): boolean {
  if (line.marker !== undefined) return false
  if (before.tag && line.tag && (before.tag.block !== line.tag.block || !line.tag.isLoose))
    return before.tag.block === line.tag.block
  const size = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > 0.12 * size || before.isBold !== line.isBold) return false
  if (line.baseline - before.baseline > FAR * leading * size) return false
  if (isUnfinished(before.text, line.text)) return true
  // A name in brackets stands by itself, as where somebody signs.
  if (beginsItem(line.text) || isNewLabel(before.text, line.text) || /^\s*\(.*\)\s*$/.test(before.text)) return false
  // A first line may stand further in than those below it, or further out.
  const isIn = line.left - (isSecond ? Math.max(before.left, first.left) : before.left)
  if (isIn > FURTHER_IN * size && !isCentred(before, line, edges)) return isHanging(first, line)
  return !wouldFit(before.text, line, roomAfter(before, line, edges))
}

/** The lines of an item stand under its words, not under its number. */
function isHanging(first: TextLine, line: TextLine): boolean {
  const words = first.pieces[1]
  return (
    beginsItem(first.text) &&
    (words ? Math.abs(words.left - line.left) < line.size : line.left - first.left < 4 * line.size)
  )
}

const isCentred = (before: Box, line: Box, edges: Box): boolean => {
  const middle = (box: Box) => (box.left + box.right) / 2
  // Lines that begin under each other are not.
  if (Math.abs(before.left - line.left) < 2) return false
  return Math.abs(middle(before) - middle(line)) < 3 && Math.abs(middle(line) - middle(edges)) < 6
}

/** What was left at the end of the line. */
const roomAfter = (before: TextLine, line: TextLine, edges: Box): number =>
  edges.right - before.right + (isCentred(before, line, edges) ? before.left - edges.left : 0)

function paragraphOf(lines: readonly TextLine[], region: Region): ReadParagraph {
  const text = repairPrinted(joinLines(lines.map(line => line.text))).replace(/([\u2610\u2611])(?=\S)/g, '$1 ')
  const tag = lines[0]?.tag
  const marker = lines[0]?.marker
  const sure = confidenceOf(lines.flatMap(line => line.pieces))
  const about = {
    text,
    ids: [],
    ...(marker !== undefined && { marker: repairPrinted(marker).trim() }),
    place: placeOf(around(lines), region),
    ...(sure !== undefined && { confidence: sure }),
  }
  if (tag?.level !== undefined) return { kind: 'heading', level: tag.level, ...about }
  return { kind: 'paragraph', ...about, ...(tag?.depth !== undefined && { inList: tag.depth }) }
}

/** The mean of the words, the longer ones weighing more. */
export function confidenceOf(pieces: readonly Piece[]): number | undefined {
  const known = pieces.filter(piece => piece.confidence !== undefined)
  const letters = known.reduce((sum, piece) => sum + piece.text.length, 0)
  if (letters === 0) return undefined
  const sum = known.reduce((all, piece) => all + (piece.confidence ?? 0) * piece.text.length, 0)
  return Math.round((sum / letters) * 1000) / 1000
}

/** As the page is shown, whichever way the writing runs. */
export function placeOf(box: Box, { page, width, height, turn = 0 }: Region): ReadPlace {
  const part = (at: number, of: number) => Math.min(1, Math.max(0, Math.round((at / of) * 10_000) / 10_000))
  const [left, right] = [part(box.left, width), part(box.right, width)]
  const [top, bottom] = [part(box.top, height), part(box.bottom, height)]
  const other = (at: number) => Math.round((1 - at) * 10_000) / 10_000
  const shown = {
    0: { left, top, right, bottom },
    90: { left: other(bottom), top: left, right: other(top), bottom: right },
    180: { left: other(right), top: other(bottom), right: other(left), bottom: other(top) },
    270: { left: top, top: other(right), right: bottom, bottom: other(left) },
  }
  return { page, box: shown[turn] }
}
