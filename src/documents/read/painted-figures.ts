// Thai figures that were recognised by their shape are painted over with the European ones that Tesseract knows, so that it reads the words around
// them undisturbed; what it read there becomes the Thai figures again. Pure.
import { toThaiDigits } from '#src/kernel/numerals.ts'
import type { GreyPage } from './grey-page.ts'
import type { InkLine } from './ink-lines.ts'
import type { Letters } from './read-letters.ts'
import type { FigureRun } from './thai-figures.ts'

type Point = readonly [number, number]

const arc = (x: number, y: number, rx: number, ry: number, from: number, to: number): Point[] =>
  Array.from({ length: 13 }, (_, n) => {
    const at = ((from + ((to - from) * n) / 12) * Math.PI) / 180
    return [x + rx * Math.cos(at), y + ry * Math.sin(at)]
  })

/** Strokes in a box that is 0.6 wide and 1 high, from the top left. */
const strokes: readonly (readonly (readonly Point[])[])[] = [
  [arc(0.3, 0.5, 0.26, 0.48, 0, 360)],
  [
    [
      [0.1, 0.2],
      [0.34, 0.02],
      [0.34, 0.98],
    ],
  ],
  [[...arc(0.3, 0.27, 0.25, 0.25, 180, 380), [0.06, 0.96], [0.56, 0.96]]],
  [[...arc(0.28, 0.26, 0.24, 0.24, 200, 450)], [...arc(0.27, 0.73, 0.27, 0.25, -90, 160)]],
  [
    [
      [0.44, 0.98],
      [0.44, 0.03],
      [0.04, 0.7],
      [0.6, 0.7],
    ],
  ],
  [[[0.52, 0.04], [0.14, 0.04], [0.1, 0.46], ...arc(0.28, 0.68, 0.26, 0.28, -130, 150)]],
  [
    arc(0.31, 0.68, 0.25, 0.29, 0, 360),
    [
      [0.06, 0.68],
      [0.12, 0.36],
      [0.26, 0.13],
      [0.48, 0.03],
    ],
  ],
  [
    [
      [0.05, 0.14],
      [0.05, 0.04],
      [0.55, 0.04],
      [0.42, 0.32],
      [0.31, 0.62],
      [0.26, 0.98],
    ],
  ],
  [arc(0.3, 0.26, 0.21, 0.23, 0, 360), arc(0.3, 0.74, 0.26, 0.24, 0, 360)],
  [
    arc(0.29, 0.32, 0.25, 0.29, 0, 360),
    [
      [0.54, 0.32],
      [0.48, 0.64],
      [0.34, 0.87],
      [0.12, 0.97],
    ],
  ],
]

/** European figures are higher than Thai letters. */
const TALL = 1.36
const THICK = 0.11

/** On the page itself: what was there is gone. */
export function paintFigures(page: GreyPage, line: InkLine, runs: readonly FigureRun[]): void {
  const { width, height, grey, scale } = page
  const letters = line.letters * scale
  const paper = paperOf(page, line)
  for (const { box, value } of runs.flatMap(run => run.figures)) {
    for (let y = Math.max(0, box.top - 1); y < Math.min(height, box.bottom + 1); y++)
      grey.fill(paper, y * width + Math.max(0, box.left - 1), y * width + Math.min(width, box.right + 1))
    const tall = TALL * letters
    const wide = Math.min(0.6 * tall, box.right - box.left)
    const left = (box.left + box.right - wide) / 2
    const top = line.baseline * scale - tall
    const thick = THICK * letters * TALL
    const lines = strokes[value] ?? []
    const at = ([x, y]: Point): Point => [left + (x / 0.6) * wide, top + y * tall]
    for (let y = Math.max(0, Math.floor(top - thick)); y < Math.min(height, top + tall + thick); y++)
      for (let x = Math.max(0, Math.floor(left - thick)); x < Math.min(width, left + wide + thick); x++) {
        const far = Math.min(
          ...lines.flatMap(points => points.slice(1).map((to, n) => distance([x, y], at(points[n] ?? to), at(to)))),
        )
        const ink = Math.max(0, Math.min(1, thick / 2 + 0.5 - far))
        if (ink > 0) grey[y * width + x] = Math.min(grey[y * width + x] ?? paper, Math.round(paper * (1 - 0.9 * ink)))
      }
  }
}

function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const part = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / Math.max(1e-9, dx * dx + dy * dy)))
  return Math.hypot(px - ax - part * dx, py - ay - part * dy)
}

/** How light the paper is in a line. */
function paperOf({ width, height, grey, dots, scale }: GreyPage, { box }: InkLine): number {
  const counts = new Uint32Array(256)
  let all = 0
  for (let y = Math.max(0, Math.floor(box.top * scale)); y < Math.min(height, box.bottom * scale); y++)
    for (let x = Math.max(0, Math.floor(box.left * scale)); x < Math.min(width, box.right * scale); x++)
      if (dots[y * width + x] === 0) {
        counts[grey[y * width + x] ?? 255] = (counts[grey[y * width + x] ?? 255] ?? 0) + 1
        all += 1
      }
  let sum = 0
  for (let value = 0; value < 256; value++) {
    sum += counts[value] ?? 0
    if (sum >= 0.6 * all) return value
  }
  return 255
}

/** For a sign, in units of the height of letters. */
const ROOM = 0.2

const shown = ({ figures }: FigureRun) => toThaiDigits(figures.map(one => one.value).join(''))
const isThai = (text: string) => /[\u0e01-\u0e4e]/.test(text)

export interface PaintedLine {
  readonly runs: readonly FigureRun[]
  /** Where the picture that was read begins, and how high its letters are, in dots of the page. */
  readonly left: number
  readonly letters: number
}

/** What was read over painted figures as the Thai figures that stood there; where nothing was read they are put in. */
export function withThaiFigures(read: readonly Letters[], line: PaintedLine): Letters[] {
  if (line.runs.length === 0) return [...read]
  const spots = line.runs.map(run => ({ run, left: run.box.left - line.left, right: run.box.right - line.left }))
  const out: Letters[] = []
  const given = new Set<FigureRun>()
  const give = (run: FigureRun, text: string, from: Letters | undefined) => {
    given.add(run)
    const sure = Math.min(...run.figures.map(one => one.sure)) - 0.04
    out.push({
      text,
      confidence: Math.max(sure, from?.confidence ?? 0),
      left: run.box.left - line.left,
      right: Math.max(run.box.right - line.left, from?.right ?? 0),
      top: from?.top ?? 0,
      bottom: from?.bottom ?? line.letters,
      isApart: run.isApart,
    })
  }
  for (const one of [...read].sort((a, b) => a.left - b.left)) {
    for (const { run, right } of spots)
      if (!given.has(run) && right <= one.left) give(run, `${shown(run)}${run.sign}`, undefined)
    const met = spots.filter(spot => isOver(one, spot, line.letters))
    const [first] = met
    if (!first) {
      const before = spots.find(spot => given.has(spot.run) && Math.abs(spot.right - (out.at(-1)?.right ?? -1)) < 2)
      out.push(before && isWord(one.text) ? { ...one, isApart: before.run.isClosed } : one)
      continue
    }
    const fresh = met.filter(spot => !given.has(spot.run))
    if (fresh.length === 0) continue
    const { lead, tail } = edgesOf(one, fresh, line.letters)
    const between = signsBetween(one.text.slice(lead.length, one.text.length - tail.length), fresh.length)
    for (const [n, { run }] of fresh.entries()) {
      const isLast = n === fresh.length - 1
      const next = isLast ? tail : (between[n] ?? '')
      const sign = /^ ?[-\u2013.]/.test(next) ? '' : run.sign
      give(run, `${n === 0 ? lead : (between[n - 1] ?? ' ')}${shown(run)}${sign}${isLast ? tail : ''}`, one)
    }
  }
  for (const { run } of spots) if (!given.has(run)) give(run, `${shown(run)}${run.sign}`, undefined)
  return withSingleSigns(out.sort((a, b) => a.left - b.left))
}

interface Spot {
  readonly left: number
  readonly right: number
}

/** Whether letters were read where figures were painted. */
function isOver(one: Letters, { left, right }: Spot, letters: number): boolean {
  const covered = (Math.min(one.right, right) - Math.max(one.left, left)) / Math.max(1, one.right - one.left)
  if (isThai(one.text)) return covered > 0.75
  if (!/[0-9\u0e50-\u0e59]/.test(one.text)) return covered > 0.5
  const middle = (one.left + one.right) / 2
  return covered > 0 || Math.max(left - middle, middle - right) < 0.4 * letters
}

/** The sign after a number may have been read by itself as well. */
const withSingleSigns = (letters: readonly Letters[]): Letters[] =>
  letters.flatMap((one, n) => {
    const before = letters[n - 1]?.text ?? ''
    const isDouble = /^[-\u2013\u2014.]/.test(one.text) && /[\u0e50-\u0e59][-.]$/.test(before)
    const text = isDouble ? one.text.slice(1) : one.text
    return text === '' ? [] : [{ ...one, text }]
  })

/** What stood between the numbers of one word. */
function signsBetween(text: string, count: number): string[] {
  const signs = text.split(/[0-9\u0e50-\u0e59]+/).slice(1, -1)
  if (signs.length === count - 1) return signs
  const only = /[-\u2013\u2014/,:]/.exec(text)?.[0] ?? ''
  return Array.from({ length: count - 1 }, () => only)
}

const isWord = (text: string) => /^[\p{L}\p{N}]/u.test(text)

/** What was read around the figures of one word: signs alone, where there is room for them. */
function edgesOf(one: Letters, spots: readonly Spot[], letters: number) {
  const lead = /^[^\p{L}\p{M}\p{N}]*/u.exec(one.text)?.[0] ?? ''
  if (lead.length === one.text.length) return { lead: '', tail: '' }
  const tail = /[^\p{L}\p{M}\p{N}]*$/u.exec(one.text)?.[0] ?? ''
  const hasLead = (spots[0]?.left ?? 0) - one.left > ROOM * letters
  const hasTail = one.right - (spots.at(-1)?.right ?? 0) > ROOM * letters
  // The stroke of a seven before another sign.
  const signs = tail.replace(/^[/|](?=[-\u2013.,)])/, '')
  return { lead: hasLead ? lead : '', tail: hasTail ? signs : signs.replace(/[^.,)-]/g, '') }
}
