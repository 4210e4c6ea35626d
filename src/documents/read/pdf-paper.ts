// A PDF as a paper: page by page the words with their places, tables by their lines, and whatever is only a picture left for those who read
// pictures. What the file would do by itself (scripts, programs, forms that send) is not looked at.
import { columnsByPlace } from './columns-by-place.ts'
import type { ReadBlock, ReadDocument } from './document.ts'
import { asBlock, headingsOf, isLaid } from './headings.ts'
import { blocksOfPage, type PageBlock } from './page-blocks.ts'
import type { Laid } from './page-paragraphs.ts'
import type { PageView } from './page-pieces.ts'
import type { PaperNote, PaperProgress, PaperRefusal } from './paper-types.ts'
import { closePage, notesOn, openPage, type PdfPage } from './pdf-page.ts'
import { piecesOn } from './pdf-pieces.ts'
import { drawnOn, turnOf } from './pdf-shapes.ts'
import { loadPdf, openPdfium, type Pdfium } from './pdfium.ts'
import { markRunning, runningHeads } from './running-heads.ts'

export const MOST_PAGES = 500
/** A page may have a number only; a scan also a stamp, or the name of the program that made it. */
const FEWEST_LETTERS = 8
const FEWEST_LETTERS_ON_PICTURE = 80

/** As PDFium numbers it. */
const AS_SHOWN = 0
/** Typed notes, stamps and fields. */
const withWords = new Set([3, 13, 20])
const MOST_NOTES = 5000

export interface PdfPages {
  readonly pages: number
  readonly views: readonly PageView[]
  /** Pages that are pictures, from 1. */
  readonly pictures: readonly number[]
  readonly notes: readonly PaperNote[]
  /** As it is open, for whoever draws its pages. */
  readonly pdfium: Pdfium
  readonly document: number
}

export async function pdfPages(
  bytes: Uint8Array,
  onProgress: (progress: PaperProgress) => void,
): Promise<PdfPages | PaperRefusal> {
  const pdfium = await openPdfium()
  const document = loadPdf(pdfium, bytes)
  if (document === 'text-locked') return 'paper-locked'
  if (document === 'text-broken') return isCutOff(bytes) ? 'paper-cut-off' : 'paper-broken'
  const pages = pdfium.reader.FPDF_GetPageCount(document)
  if (pages === 0) return isCutOff(bytes) ? 'paper-cut-off' : 'paper-broken'
  if (pages > MOST_PAGES) return 'paper-too-many-pages'
  const views: PageView[] = []
  const pictures: number[] = []
  for (let n = 0; n < pages; n++) {
    const page = openFilled(pdfium, document, n)
    if (!page) continue
    const view = viewOf(page, n + 1)
    views.push(view.view)
    if (view.isPicture) pictures.push(n + 1)
    closePage(page)
    onProgress({ page: n + 1, pages })
  }
  return { pages, views, pictures, notes: notesOf(pdfium, document, bytes), pdfium, document }
}

/** What was filled into the fields of a form, and typed as a note, becomes part of the page; only in memory. */
function openFilled(pdfium: Pdfium, document: number, n: number): PdfPage | undefined {
  const page = openPage(pdfium, document, n)
  if (!page || ![...notesOn(page, MOST_NOTES)].some(({ type }) => withWords.has(type))) return page
  pdfium.reader.FPDFPage_Flatten(page.handle, AS_SHOWN)
  closePage(page)
  return openPage(pdfium, document, n)
}

function viewOf(page: PdfPage, number: number): { readonly view: PageView; readonly isPicture: boolean } {
  const { reader } = page.pdfium
  const words = reader.FPDFText_LoadPage(page.handle)
  const turn = turnOf(page, words)
  const drawn = drawnOn(page, turn)
  const read = piecesOn(page, { words, turn, upright: drawn.upright })
  if (words !== 0) reader.FPDFText_ClosePage(words)
  const isOnSide = turn === 90 || turn === 270
  const seen = read.letters - read.unseen
  const view: PageView = {
    page: number,
    width: isOnSide ? page.height : page.width,
    height: isOnSide ? page.width : page.height,
    turn,
    pieces: [...read.pieces, ...drawn.ticks],
    level: drawn.level,
    upright: drawn.upright,
  }
  // Words that a scanner laid unseen over its picture are guessed: the picture is what is read.
  const isPicture = drawn.isPicture ? seen < FEWEST_LETTERS_ON_PICTURE : seen < FEWEST_LETTERS && read.unseen > 0
  return { view, isPicture }
}

/** A whole file ends with this word. */
const isCutOff = (bytes: Uint8Array): boolean =>
  !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048).includes('%%EOF')

function notesOf({ reader }: Pdfium, document: number, bytes: Uint8Array): PaperNote[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const notes: PaperNote[] = []
  if (reader.FPDFDoc_GetJavaScriptActionCount(document) > 0 || file.includes('/JavaScript') || file.includes('/Launch'))
    notes.push('scripts-ignored')
  // PDFium makes of a torn file what it can.
  if (isCutOff(bytes)) notes.push('pages-cut')
  return notes
}

/** Pages put together as one paper: what is repeated on them is marked, and what stands out is a heading. */
export function paperOfPages(views: readonly PageView[]): ReadDocument {
  return documentOf(views.map(view => blocksOfPage(view)))
}

export function documentOf(pages: readonly (readonly PageBlock[])[]): ReadDocument {
  const running = runningHeads(pages)
  const laid = pages.flat().filter((one): one is Laid => isLaid(one) && !running.has(one))
  const headings = headingsOf(laid)
  const blocks = pages.flat().map((one): ReadBlock => {
    if ('table' in one) return one.table
    return running.has(one) ? markRunning(one.paragraph) : asBlock(one, headings)
  })
  return { blocks: columnsByPlace(blocks), properties: new Map() }
}
