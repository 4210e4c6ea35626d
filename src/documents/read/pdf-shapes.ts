// Places on one page of a PDF as it is shown, by arithmetic: a page has thousands of letters, and asking PDFium for each would take as long as
// reading them. And what is drawn beside letters: ruled lines, and boxes to tick.

import { isBoxToTick, isFrame, MOST_SIDE, ticksOf } from './drawn-ticks.ts'
import type { Piece, Rule, Turn } from './page-pieces.ts'
import { both, kindsOfObject, type Matrix, matrixOf, objectsOn } from './pdf-objects.ts'
import { floatsIn, type PdfPage, shownAt } from './pdf-page.ts'
import type { Box } from './signature-places.ts'

const MOST_RULES = 8000
const MOST_POINTS = 200
const MOVE = 2
const CURVE = 1
/** Thicker is a bar or a shade. */
const THICKEST = 3.2
const SHORTEST = 4

interface Shapes {
  readonly point: (x: number, y: number) => readonly [number, number]
  readonly box: (x1: number, y1: number, x2: number, y2: number) => Box
  readonly isArtifact: (object: number) => boolean
  /** Where texts begin that are not among those known. */
  readonly textsBeside: (known: ReadonlyMap<number, unknown>) => { readonly x: number; readonly y: number }[]
}

/** `turn`: how far the writing is turned; places are told as if it ran level. */
export function shapes(page: PdfPage, turn: Turn): Shapes {
  const at = (x: number, y: number) => {
    const { left, top } = shownAt(page, [x, y, x, y])
    return [left, top] as const
  }
  const [ox, oy] = at(0, 0)
  const [ax, ay] = at(1000, 0)
  const [bx, by] = at(0, 1000)
  const { width, height } = page
  const point = (px: number, py: number) => {
    const x = ox + ((ax - ox) * px + (bx - ox) * py) / 1000
    const y = oy + ((ay - oy) * px + (by - oy) * py) / 1000
    if (turn === 90) return [y, width - x] as const
    if (turn === 180) return [width - x, height - y] as const
    return turn === 270 ? ([height - y, x] as const) : ([x, y] as const)
  }
  const box = (x1: number, y1: number, x2: number, y2: number): Box => {
    const [[px, py], [qx, qy]] = [point(x1, y1), point(x2, y2)]
    return { left: Math.min(px, qx), top: Math.min(py, qy), right: Math.max(px, qx), bottom: Math.max(py, qy) }
  }
  const { reader } = page.pdfium
  return {
    point,
    box,
    isArtifact: object => {
      for (let n = 0; n < Math.min(reader.FPDFPageObj_CountMarks(object), 20); n++) {
        const mark = reader.FPDFPageObj_GetMark(object, n)
        if (mark !== 0 && nameOf(page, mark) === 'Artifact') return true
      }
      return false
    },
    textsBeside: known => {
      const found: { x: number; y: number }[] = []
      for (const { handle, kind, place } of objectsOn(page)) {
        if (kind !== kindsOfObject.text || known.has(handle)) continue
        const [, , , , x, y] = both(matrixOf(page, handle), place)
        const [left, top] = point(x, y)
        found.push({ x: left, y: top })
      }
      return found
    },
  }
}

const MOST_ASKED = 80

/** Which way most of the first letters run, as the page is shown. */
export function turnOf(page: PdfPage, words: number): Turn {
  const { reader } = page.pdfium
  if (words === 0) return 0
  const { point } = shapes(page, 0)
  const [ox, oy] = point(0, 0)
  const votes = new Map<Turn, number>([[0, 1]])
  const count = reader.FPDFText_CountChars(words)
  const step = Math.max(1, Math.floor(count / MOST_ASKED))
  for (let n = 0; n < count; n += step) {
    if (reader.FPDFText_GetTextObject(words, n) === 0) continue
    const angle = reader.FPDFText_GetCharAngle(words, n)
    const [x, y] = point(Math.cos(angle) * 100, Math.sin(angle) * 100)
    const turned = Math.round(((Math.atan2(y - oy, x - ox) * 180) / Math.PI + 360) / 90) % 4
    const turn = turns[turned] ?? 0
    votes.set(turn, (votes.get(turn) ?? 0) + 1)
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const turns: readonly Turn[] = [0, 90, 180, 270]

const LONGEST_NAME = 24

function nameOf({ pdfium, room }: PdfPage, mark: number): string {
  const { reader, memory } = pdfium
  // The room of a page ends with what PDFium writes of the length.
  if (!reader.FPDFPageObjMark_GetName(mark, room, LONGEST_NAME, room + 56)) return ''
  const [length = 0] = new Uint32Array(memory.buffer, room + 56, 1)
  if (length < 2 || length > LONGEST_NAME) return ''
  return Buffer.from(memory.buffer, room, length - 2).toString('utf16le')
}

interface Drawn {
  readonly level: Rule[]
  readonly upright: Rule[]
  /** Boxes to tick, as letters. */
  readonly ticks: Piece[]
  /** Pictures cover most of the page, or letters were turned into curves. */
  readonly isPicture: boolean
}

/** Of the page. */
const MOST_OF_IT = 0.4
const MANY_CURVES = 1500

export function drawnOn(page: PdfPage, turn: Turn): Drawn {
  const { point } = shapes(page, turn)
  const level: Rule[] = []
  const upright: Rule[] = []
  const squares: Box[] = []
  const strokes: Box[] = []
  let covered = 0
  let curves = 0
  for (const object of objectsOn(page)) {
    if (object.kind === kindsOfObject.image) {
      const [a, b, c, d] = both(matrixOf(page, object.handle), object.place)
      covered += Math.abs(a * d - b * c)
    }
    if (object.kind !== kindsOfObject.path || level.length + upright.length > MOST_RULES) continue
    const all = pointsOf(page, object.handle, both(matrixOf(page, object.handle), object.place), point)
    if (all.some(one => one.isCurve)) curves += 1
    const isStroke = isStroked(page, object.handle)
    const isVisible = isSeen(page, object.handle)
    for (const points of partsOf(all)) {
      const bounds = boundsOf(points)
      const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top]
      const isSquare = isBoxToTick(width, height) && isFrame(points, bounds)
      if (isSquare && isVisible) squares.push(bounds)
      else if (width < MOST_SIDE && height < MOST_SIDE && (width > 2 || height > 2)) strokes.push(bounds)
      if (isSquare || !isVisible) continue
      if (height <= THICKEST && width >= SHORTEST)
        level.push({ at: (bounds.top + bounds.bottom) / 2, from: bounds.left, to: bounds.right })
      else if (width <= THICKEST && height >= SHORTEST)
        upright.push({ at: (bounds.left + bounds.right) / 2, from: bounds.top, to: bounds.bottom })
      else if (isStroke) addSides(points, level, upright)
    }
  }
  const isPicture = covered > MOST_OF_IT * page.width * page.height || curves > MANY_CURVES
  return { level, upright, ticks: ticksOf(squares, strokes), isPicture }
}

interface Point {
  readonly x: number
  readonly y: number
  readonly isMove: boolean
  readonly isCurve: boolean
}

function pointsOf(
  page: PdfPage,
  path: number,
  matrix: Matrix,
  shown: (x: number, y: number) => readonly [number, number],
): Point[] {
  const { reader } = page.pdfium
  const count = reader.FPDFPath_CountSegments(path)
  const [a, b, c, d, e, f] = matrix
  const points: Point[] = []
  for (let n = 0; n < Math.min(count, MOST_POINTS); n++) {
    const piece = reader.FPDFPath_GetPathSegment(path, n)
    if (piece === 0 || !reader.FPDFPathSegment_GetPoint(piece, page.room, page.room + 4)) continue
    const [px = 0, py = 0] = floatsIn(page)
    const [x, y] = shown(a * px + c * py + e, b * px + d * py + f)
    const type = reader.FPDFPathSegment_GetType(piece)
    const first = points.findLast(point => point.isMove)
    points.push({ x, y, isMove: type === MOVE, isCurve: type === CURVE })
    if (first && reader.FPDFPathSegment_GetClose(piece)) points.push({ ...first, isMove: false })
  }
  return points
}

/** Each stretch that is drawn without lifting the pen. */
function partsOf(points: readonly Point[]): Point[][] {
  const parts: Point[][] = []
  for (const point of points)
    if (point.isMove || parts.length === 0) parts.push([point])
    else parts.at(-1)?.push(point)
  return parts.filter(part => part.length > 1)
}

const boundsOf = (points: readonly Point[]): Box => ({
  left: Math.min(...points.map(one => one.x)),
  top: Math.min(...points.map(one => one.y)),
  right: Math.max(...points.map(one => one.x)),
  bottom: Math.max(...points.map(one => one.y)),
})

/** Frames and pieces of frames: lines that are level or upright. */
function addSides(points: readonly Point[], level: Rule[], upright: Rule[]): void {
  for (const [n, point] of points.entries()) {
    const before = points[n - 1]
    if (!before || point.isMove || point.isCurve) continue
    const [width, height] = [Math.abs(point.x - before.x), Math.abs(point.y - before.y)]
    if (height < 0.8 && width >= SHORTEST)
      level.push({ at: (point.y + before.y) / 2, from: Math.min(point.x, before.x), to: Math.max(point.x, before.x) })
    else if (width < 0.8 && height >= SHORTEST)
      upright.push({ at: (point.x + before.x) / 2, from: Math.min(point.y, before.y), to: Math.max(point.y, before.y) })
  }
}

function isSeen({ pdfium, room }: PdfPage, path: number): boolean {
  const { reader, memory } = pdfium
  if (!reader.FPDFPath_GetDrawMode(path, room, room + 4)) return true
  const [fill = 0, stroke = 0] = new Int32Array(memory.buffer, room, 2)
  if (stroke !== 0) return true
  if (fill === 0) return false
  if (!reader.FPDFPageObj_GetFillColor(path, room, room + 4, room + 8, room + 12)) return true
  const [red = 0, green = 0, blue = 0] = new Uint32Array(memory.buffer, room, 3)
  return red + green + blue < 3 * 240
}

function isStroked({ pdfium, room }: PdfPage, path: number): boolean {
  const { reader, memory } = pdfium
  return reader.FPDFPath_GetDrawMode(path, room, room + 4) && new Int32Array(memory.buffer, room + 4, 1)[0] !== 0
}
