// Pages that are pictures, as a paper: lines and boxes are found in the dots and taken out, then each cell and each stretch between tables is read
// by itself, because a reader of letters that sees a whole table mixes its columns.
import sharp from 'sharp'
import { inked, rulesIn } from './dark-dots.ts'
import type { ReadDocument } from './document.ts'
import { boxesIn, type DrawnBox } from './drawn-boxes.ts'
import { type GreyPage, pageOfDots, pagesOfPicture } from './grey-page.ts'
import { type InkLine, linesOfInk } from './ink-lines.ts'
import type { InkPiece } from './ink-pieces.ts'
import { piecesOfLine } from './letter-pieces.ts'
import { linesOfPieces } from './lines-of-pieces.ts'
import type { PageView, Piece, Rule } from './page-pieces.ts'
import { paintFigures, withThaiFigures } from './painted-figures.ts'
import type { PaperProgress, PaperRefusal, ReadPaper } from './paper-types.ts'
import { closePage, greyOf, openPage } from './pdf-page.ts'
import { MOST_PAGES, type PdfPages, paperOfPages } from './pdf-paper.ts'
import { openReader, type Reader } from './read-letters.ts'
import { ruledGrids } from './ruled-grids.ts'
import type { Box } from './signature-places.ts'
import { figuresIn } from './thai-figures.ts'

/** Dots to a point: 280 to the inch. */
const SCALE = 280 / 72

type OnProgress = (progress: PaperProgress) => void

export async function picturePaper(bytes: Uint8Array, onProgress: OnProgress): Promise<ReadPaper | PaperRefusal> {
  const pictures = await pagesOfPicture(bytes, MOST_PAGES)
  if (typeof pictures === 'string') return pictures
  const { pages } = pictures
  const reader = await openReader()
  try {
    const views: PageView[] = []
    for (let n = 0; n < pages; n++) {
      const page = await pictures.page(n)
      if (!page) return 'paper-cut-off'
      views.push(await readPage(page, n + 1, reader))
      onProgress({ page: n + 1, pages })
    }
    const read = paperOfPages(views)
    if (read.blocks.length === 0) return 'paper-empty'
    return { kind: pages > 1 ? 'scan' : 'photo', ...read, pages, notes: [] }
  } finally {
    await reader.end()
  }
}

/** The pages of a PDF that are pictures, among those that are not. */
export async function readDrawnPages(read: PdfPages, onProgress: OnProgress): Promise<ReadDocument | PaperRefusal> {
  const { pdfium, document } = read
  const reader = await openReader()
  try {
    const views = new Map(read.views.map(view => [view.page, view]))
    for (const number of read.pictures) {
      const page = openPage(pdfium, document, number - 1)
      const dots = page && greyOf(page, SCALE)
      if (page) closePage(page)
      const grey = dots && (await pageOfDots(dots))
      if (grey) views.set(number, await readPage(grey, number, reader))
      onProgress({ page: number, pages: read.pages })
    }
    const paper = paperOfPages([...views.values()].sort((a, b) => a.page - b.page))
    return paper.blocks.length === 0 ? 'paper-empty' : paper
  } finally {
    await reader.end()
  }
}

async function readPage(page: GreyPage, number: number, reader: Reader): Promise<PageView> {
  const { level, upright } = rulesIn(page)
  const boxes = boxesIn(page)
  const clean = without(page, level, upright, boxes)
  const [width, height] = [page.width / page.scale, page.height / page.scale]
  const read: Piece[] = []
  const inks = placesToRead(level, upright, width, height).flatMap(place => {
    const ink = inked(clean, place)
    return ink ? [{ ink, isNarrow: place.right - place.left < NARROW }] : []
  })
  const heights = inks
    .flatMap(({ ink }) => linesOfInk(clean, ink))
    .map(line => line.letters)
    .sort((a, b) => a - b)
  const usual = heights[heights.length >> 1] ?? 0
  for (const { ink, isNarrow } of inks)
    for (const line of linesOfPieces(clean, ink, usual)) {
      const pieces = await readLine(clean, line, reader)
      read.push(...(pieces.length === 0 && isNarrow ? strokeIn(line, usual) : pieces))
    }
  const pieces = evened(read).filter(piece => !isCrumbInMargin(piece, height))
  return { page: number, width, height, pieces: [...boxes.map(tickOf), ...pieces], level, upright }
}

/** Of the page: where its number stands. Read doubtfully it says nothing, and would stand between what belongs together. */
const MARGIN_PART = 0.08
const CRUMB = 8
const CRUMB_SURE = 0.75

const isCrumbInMargin = ({ text, top, bottom, confidence = 1 }: Piece, height: number): boolean =>
  confidence < CRUMB_SURE && text.length <= CRUMB && (bottom < MARGIN_PART * height || top > (1 - MARGIN_PART) * height)

/** In points: of a column in which a stroke alone says something, as those of a calendar do. */
const NARROW = 70
const LEAST_STROKE = 0.7
const MOST_STROKE = 3
const STROKE_SURE = 0.6

/** What is no letter and as high as one: a stroke that was made there. */
function strokeIn({ box, baseline, letters }: InkLine, usual: number): Piece[] {
  const isStroke = box.bottom - box.top > LEAST_STROKE * usual && box.right - box.left < MOST_STROKE * usual
  if (!isStroke) return []
  return [{ ...box, baseline, size: letters, isBold: false, text: '/', confidence: STROKE_SURE }]
}

/** Letters of one print are measured a little larger or smaller in each line. */
const ALIKE = 0.22

function evened(pieces: readonly Piece[]): Piece[] {
  const sizes = pieces.flatMap(piece => Array.from(piece.text, () => piece.size)).sort((a, b) => a - b)
  const usual = sizes[sizes.length >> 1] ?? 0
  return pieces.map(piece => (Math.abs(piece.size - usual) < ALIKE * usual ? { ...piece, size: usual } : piece))
}

/** Cells of tables, what lies beside a table, and what lies between tables. */
function placesToRead(level: readonly Rule[], upright: readonly Rule[], width: number, height: number): Box[] {
  const grids = ruledGrids(level, upright)
  const places = grids.flatMap(grid => grid.cells.map(cell => cell.box))
  let from = 0
  for (const { box } of [...grids, { box: { left: 0, right: width, top: height, bottom: height } }]) {
    if (box.top > from) places.push({ left: 0, right: width, top: from, bottom: box.top })
    if (box.bottom > box.top) {
      places.push({ left: 0, right: box.left, top: box.top, bottom: box.bottom })
      places.push({ left: box.right, right: width, top: box.top, bottom: box.bottom })
    }
    from = Math.max(from, box.bottom)
  }
  return places
}

/** White where lines and boxes were. */
function without(page: GreyPage, level: readonly Rule[], upright: readonly Rule[], boxes: readonly Box[]): GreyPage {
  const grey = Uint8Array.from(page.grey)
  const dots = Uint8Array.from(page.dots)
  const { width, height, scale } = page
  const wipe = (left: number, top: number, right: number, bottom: number) => {
    const [x1, x2] = [Math.max(0, Math.floor(left * scale)), Math.min(width, Math.ceil(right * scale))]
    for (let y = Math.max(0, Math.floor(top * scale)); y < Math.min(height, Math.ceil(bottom * scale)); y++) {
      grey.fill(255, y * width + x1, y * width + x2)
      dots.fill(0, y * width + x1, y * width + x2)
    }
  }
  for (const { at, from, to } of level) wipe(from - 1, at - 1.2, to + 1, at + 1.2)
  for (const { at, from, to } of upright) wipe(at - 1.2, from - 1, at + 1.2, to + 1)
  for (const box of boxes) wipe(box.left - 1, box.top - 2, box.right + 2, box.bottom + 1)
  return { ...page, grey, dots }
}

function tickOf(box: DrawnBox): Piece {
  const size = box.bottom - box.top
  const { left, top, right, bottom } = box
  return {
    left,
    top,
    right,
    bottom,
    baseline: bottom - 0.1 * size,
    size,
    isBold: false,
    text: box.isTicked ? '\u2611' : '\u2610',
  }
}

/** In points. */
const MARGIN = 3

async function readLine(page: GreyPage, line: InkLine, reader: Reader): Promise<Piece[]> {
  const { width, height, scale } = page
  const { box } = line
  const left = Math.max(0, Math.floor(box.left * scale))
  const top = Math.max(0, Math.floor(box.top * scale))
  const wide = Math.min(width, Math.ceil(box.right * scale)) - left
  const tall = Math.min(height, Math.ceil(box.bottom * scale)) - top
  if (wide < 4 || tall < 4) return []
  const margin = Math.round(MARGIN * scale)
  const runs = figuresIn(page, line)
  paintFigures(page, line, runs)
  const own = cutOut(page, { left, top, wide, tall }, line.foreign ?? [])
  const png = await sharp(own, { raw: { width: wide, height: tall, channels: 1 } })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: '#fff' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const read = withThaiFigures(await reader.read(png), {
    runs,
    left: left - margin,
    letters: line.letters * scale,
  })
  return piecesOfLine(read, { left: (left - margin) / scale, top: (top - margin) / scale, scale, line })
}

interface Part {
  readonly left: number
  readonly top: number
  readonly wide: number
  readonly tall: number
}

/** A part of the page without what belongs to other lines. */
function cutOut({ width, grey }: GreyPage, { left, top, wide, tall }: Part, foreign: readonly InkPiece[]): Uint8Array {
  const own = new Uint8Array(wide * tall)
  for (let y = 0; y < tall; y++)
    own.set(grey.subarray((top + y) * width + left, (top + y) * width + left + wide), y * wide)
  for (const piece of foreign) {
    const across = piece.right - piece.left
    for (const [at, dot] of piece.dots.entries()) {
      if (dot === 0) continue
      const [x, y] = [piece.left + (at % across) - left, piece.top + Math.floor(at / across) - top]
      for (let ny = Math.max(0, y - 2); ny <= Math.min(tall - 1, y + 2); ny++)
        for (let nx = Math.max(0, x - 2); nx <= Math.min(wide - 1, x + 2); nx++) own[ny * wide + nx] = 255
    }
  }
  return own
}
