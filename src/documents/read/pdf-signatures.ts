// What lies on the pages of a PDF that may be a signature: signed fields, ink, stamps, and pictures or strokes where names are signed. And which
// pages are pictures only, so that nothing in them can be found. Bounded in pages, letters and drawings: what is beyond is said to be unread.
import { boundsOf, kindsOfObject, objectsOn } from './pdf-objects.ts'
import { closePage, doublesIn, floatsIn, notesOn, openPage, type PdfPage, partOf, shownAt } from './pdf-page.ts'
import { formOf, loadPdf, openPdfium, type Pdfium } from './pdfium.ts'
import { drawings, type Letter, type Line, linesOf, type Mark, type Stroke, signedPlaces } from './signature-places.ts'
import type { PageSize, Signature, SignaturesRead } from './signatures.ts'

const MOST_PAGES = 500
/** Of more pages, that many are named as not looked at. */
const MOST_NAMED = 1000
const MOST_LETTERS = 30_000
const MOST_NOTES = 5000
/** More curves on a page are letters, a map or a chart. */
const MOST_STROKES = 1500
const MOST_PIECES = 400
const MOST_FOUND = 200
/** Less is a page number or a stamp on a scan. */
const FEWEST_LETTERS = 8
/** Of the page; the edges of a scan may be cut. */
const WHOLE_PAGE = 0.6

// As PDFium numbers them.
const STAMP = 13
const INK = 15
const WIDGET = 20
const SIGNATURE_FIELD = 7
const CURVE = 1
const MOVE = 2
const UNSEEN_TEXT = 3

export async function pdfSignatures(bytes: Uint8Array): Promise<SignaturesRead | 'text-broken' | 'text-locked'> {
  const pdfium = await openPdfium()
  const document = loadPdf(pdfium, bytes)
  if (typeof document === 'string') return document
  const { reader } = pdfium
  const count = reader.FPDF_GetPageCount(document)
  const form = formOf(pdfium, document)
  const isSigned = hasSignedField(pdfium, document)
  const found: Signature[] = []
  const picturePages: number[] = []
  const pages: PageSize[] = []
  for (let n = 0; n < Math.min(count, MOST_PAGES); n++) {
    const page = openPage(pdfium, document, n)
    pages.push(page ? [Math.round(page.width), Math.round(page.height)] : [0, 0])
    // Nobody knows what is on a page that cannot be opened.
    const looked = page ? lookAt(page, { form, isSigned }) : { isPicture: true, signatures: [] }
    if (looked.isPicture) picturePages.push(n + 1)
    found.push(...looked.signatures.map(one => ({ ...one, page: n + 1 })))
    if (page) closePage(page)
  }
  for (let n = MOST_PAGES; n < Math.min(count, MOST_NAMED); n++) picturePages.push(n + 1)
  if (isSigned && !found.some(one => one.why === 'field')) found.push({ why: 'field', near: '' })
  return { found: found.slice(0, MOST_FOUND), picturePages, pages }
}

/** A field that is there to be signed is no signature; one that was signed has the seal in it. */
function hasSignedField({ reader }: Pdfium, document: number): boolean {
  for (let n = 0; n < Math.min(reader.FPDF_GetSignatureCount(document), MOST_NOTES); n++) {
    const signature = reader.FPDF_GetSignatureObject(document, n)
    if (signature !== 0 && reader.FPDFSignatureObj_GetContents(signature, 0, 0) > 0) return true
  }
  return false
}

interface Asked {
  readonly form: number
  readonly isSigned: boolean
}

function lookAt(page: PdfPage, asked: Asked): { signatures: Signature[]; isPicture: boolean } {
  const lines = linesOn(page)
  const drawn = drawnOn(page)
  const notes = fromNotes(page, asked)
  const isOutlined = drawn.strokes.length >= MOST_STROKES
  const marks = [...drawn.pictures, ...notes.stamps, ...(isOutlined ? [] : drawings(drawn.strokes))]
  const signed = signedPlaces(lines, marks).map(({ why, box, near }) => ({ why, box: partOf(page, box), near }))
  const letters = lines.reduce((sum, line) => sum + line.text.replace(/\s/g, '').length, 0)
  // Words that a scanner laid unseen over its picture are guessed: the picture is what is read.
  const isSilent = letters < FEWEST_LETTERS || (drawn.unseenTexts > 0 && drawn.texts === 0)
  return {
    signatures: [...notes.signatures, ...signed],
    // Letters that were turned into curves cannot be read either.
    isPicture: isSilent && (isOutlined || areaOf(drawn.pictures) >= WHOLE_PAGE * page.width * page.height),
  }
}

const areaOf = (marks: readonly Mark[]): number =>
  marks.reduce((sum, mark) => sum + (mark.right - mark.left) * (mark.bottom - mark.top), 0)

function linesOn(page: PdfPage): Line[] {
  const { reader } = page.pdfium
  const words = reader.FPDFText_LoadPage(page.handle)
  if (words === 0) return []
  const lines = linesOf(lettersOf(page, words))
  reader.FPDFText_ClosePage(words)
  return lines
}

function* lettersOf(page: PdfPage, words: number): Generator<Letter> {
  const { reader } = page.pdfium
  const { room } = page
  const count = Math.min(reader.FPDFText_CountChars(words), MOST_LETTERS)
  for (let n = 0; n < count; n++) {
    if (!reader.FPDFText_GetCharBox(words, n, room, room + 8, room + 16, room + 24)) continue
    const [left = 0, right = 0, bottom = 0, top = 0] = doublesIn(page)
    const code = reader.FPDFText_GetUnicode(words, n)
    const isLetter = code > 0 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff
    yield { ...shownAt(page, [left, bottom, right, top]), text: isLetter ? String.fromCodePoint(code) : ' ' }
  }
}

interface Drawn {
  readonly pictures: Mark[]
  readonly strokes: Stroke[]
  texts: number
  unseenTexts: number
}

function drawnOn(page: PdfPage): Drawn {
  const { reader } = page.pdfium
  const drawn: Drawn = { pictures: [], strokes: [], texts: 0, unseenTexts: 0 }
  for (const object of objectsOn(page)) {
    const { handle, kind } = object
    if (kind === kindsOfObject.text) {
      if (reader.FPDFTextObj_GetTextRenderMode(handle) === UNSEEN_TEXT) drawn.unseenTexts += 1
      else drawn.texts += 1
    } else if (kind === kindsOfObject.image) {
      const box = boundsOf(page, object)
      if (box) drawn.pictures.push({ ...box, why: 'picture' })
    } else if (kind === kindsOfObject.path && drawn.strokes.length < MOST_STROKES) {
      const turns = turnsOf(page, handle)
      const box = turns > 0 ? boundsOf(page, object) : undefined
      if (box) drawn.strokes.push({ ...box, turns })
    }
  }
  return drawn
}

/** Curves, and lines that are neither level nor upright. */
function turnsOf(page: PdfPage, path: number): number {
  const { reader } = page.pdfium
  const { room } = page
  const count = Math.min(reader.FPDFPath_CountSegments(path), MOST_PIECES)
  let turns = 0
  let before: readonly [number, number] | undefined
  for (let n = 0; n < count; n++) {
    const piece = reader.FPDFPath_GetPathSegment(path, n)
    if (piece === 0 || !reader.FPDFPathSegment_GetPoint(piece, room, room + 4)) continue
    const [x = 0, y = 0] = floatsIn(page)
    const type = reader.FPDFPathSegment_GetType(piece)
    const isSlanted = before !== undefined && Math.abs(x - before[0]) > 0.01 && Math.abs(y - before[1]) > 0.01
    if (type === CURVE || (type !== MOVE && isSlanted)) turns += 1
    before = [x, y]
  }
  return turns
}

/** Ink is found wherever it lies; a stamp counts as a picture; a field only where it was signed. */
function fromNotes(page: PdfPage, { form, isSigned }: Asked): { signatures: Signature[]; stamps: Mark[] } {
  const { reader } = page.pdfium
  const signatures: Signature[] = []
  const stamps: Mark[] = []
  const isField = (note: number) => reader.FPDFAnnot_GetFormFieldType(form, note) === SIGNATURE_FIELD
  for (const { note, type, box } of notesOn(page, MOST_NOTES)) {
    const at = box && { box: partOf(page, box) }
    if (type === INK) signatures.push({ why: 'ink', near: '', ...at })
    else if (type === STAMP && box) stamps.push({ ...box, why: 'picture' })
    else if (isSigned && type === WIDGET && isField(note)) signatures.push({ why: 'field', near: '', ...at })
  }
  return { signatures, stamps }
}
