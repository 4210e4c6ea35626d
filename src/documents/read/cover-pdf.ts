// A copy of a PDF in which places of one page cannot be seen or brought back: the page becomes a picture with the places painted over, and the file is
// put together anew, so that nothing of the page as it was comes along. Its words go with it; so do bookmarks, tags and seals of the whole file.
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { boundsOf, kindsOfObject, objectsOn } from './pdf-objects.ts'
import { closePage, dotsOf, floatsIn, notesOn, openPage, type PdfPage, partOf } from './pdf-page.ts'
import { loadPdf, openPdfium, type Pdfium, put } from './pdfium.ts'
import type { Box } from './signature-places.ts'

export interface ToCover {
  readonly bytes: Uint8Array
  /** From 1. */
  readonly page: number
  /** In parts of the page from 0 to 1, from its top left corner as it is shown. */
  readonly boxes: readonly Box[]
}

export interface Covered {
  readonly bytes: Uint8Array
}

/** `cover-unsure`: what is to be covered is built into other pages as well, and could be taken out of them. */
export type CoverRefusal = 'text-broken' | 'text-locked' | 'no-such-page' | 'cover-unsure'

const DOTS_OF_INCH = 200
const POINTS_OF_INCH = 72
const QUALITY = 85
const GREY = 0xbd
/** Points painted beyond the edges. */
const MARGIN = 3
const MOST_NOTES = 5000
/** Bytes. Smaller are empty fields, and drawings that only call a picture. */
const LEAST_DRAWING = 60
const WIDGET = 20

export async function coverInPdf({ bytes, page: number, boxes }: ToCover): Promise<Covered | CoverRefusal> {
  const pdfium = await openPdfium()
  const document = loadPdf(pdfium, bytes)
  if (typeof document === 'string') return document
  const page = openPage(pdfium, document, number - 1)
  if (!page) return 'no-such-page'
  const picture = await paintedOver(page, boxes)
  const hasDrawing = isDrawingCovered(page, boxes)
  keepFilled(pdfium, document)
  const made = picture && assembled(page, document, { number, picture })
  const before = made && alone(pdfium, document, number)
  if (!made || !before) return 'text-broken'
  return isLeft(pdfium, { made, before, hasDrawing }) ? 'cover-unsure' : { bytes: made }
}

async function paintedOver(page: PdfPage, boxes: readonly Box[]): Promise<Uint8Array | undefined> {
  const dots = dotsOf(page, DOTS_OF_INCH / POINTS_OF_INCH)
  if (!dots) return undefined
  const { width, height, rgba } = dots
  const margin = (MARGIN * DOTS_OF_INCH) / POINTS_OF_INCH
  const within = (at: number, most: number) => Math.min(most, Math.max(0, Math.round(at)))
  for (const box of boxes) {
    const [from, to] = [within(box.left * width - margin, width), within(box.right * width + margin, width)]
    const [top, bottom] = [within(box.top * height - margin, height), within(box.bottom * height + margin, height)]
    for (let y = top; y < bottom; y++) rgba.fill(GREY, (y * width + from) * 4, (y * width + to) * 4)
  }
  const raw = { width, height, channels: 4 as const }
  return sharp(rgba, { raw }).removeAlpha().jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer()
}

interface NewPage {
  /** From 1. */
  readonly number: number
  readonly picture: Uint8Array
}

function assembled({ pdfium, width, height }: PdfPage, document: number, { number: page, picture }: NewPage) {
  const { reader, memory } = pdfium
  const count = reader.FPDF_GetPageCount(document)
  const made = reader.FPDF_CreateNewDocument()
  const take = (range: string, at: number) => reader.FPDF_ImportPages(made, document, range, at)
  if (page > 1 && !take(`1-${page - 1}`, 0)) return undefined
  const fresh = reader.FPDFPage_New(made, page - 1, width, height)
  if (page < count && !take(`${page + 1}-${count}`, page)) return undefined
  const image = reader.FPDFPageObj_NewImageObj(made)
  const [bytes, pages] = [put(pdfium, picture), put(pdfium, new Uint8Array(4))]
  if (fresh === 0 || image === 0 || bytes === 0 || pages === 0) return undefined
  new DataView(memory.buffer).setUint32(pages, fresh, true)
  if (!reader.EPDFImageObj_SetJpeg(pages, 1, image, bytes, picture.length)) return undefined
  reader.FPDFImageObj_SetMatrix(image, width, 0, 0, height, 0, 0)
  reader.FPDFPage_InsertObject(fresh, image)
  if (!reader.FPDFPage_GenerateContent(fresh)) return undefined
  reader.FPDF_ClosePage(fresh)
  copyTitle(pdfium, document, made)
  return saved(pdfium, made)
}

/** The new file has no fields any more: what was filled into them becomes a part of its page. */
function keepFilled(pdfium: Pdfium, document: number): void {
  for (let n = 0; n < pdfium.reader.FPDF_GetPageCount(document); n++) {
    const page = openPage(pdfium, document, n)
    if (!page) continue
    if ([...notesOn(page, MOST_NOTES)].some(one => one.type === WIDGET)) {
      sayItsSize(page)
      pdfium.reader.FPDFPage_Flatten(page.handle, 0)
    }
    closePage(page)
  }
}

/** Where a page has its size from all pages together, PDFium would give it one of its own while it is made into one. */
function sayItsSize(page: PdfPage): void {
  const { reader } = page.pdfium
  const { handle, room } = page
  const at = [room, room + 4, room + 8, room + 12] as const
  const hasMedia = reader.FPDFPage_GetMediaBox(handle, ...at)
  const hasCrop = reader.FPDFPage_GetCropBox(handle, ...at)
  if ((hasMedia && hasCrop) || !reader.FPDF_GetPageBoundingBox(handle, room)) return
  const [left = 0, top = 0, right = 0, bottom = 0] = floatsIn(page)
  if (!hasMedia) reader.FPDFPage_SetMediaBox(handle, left, bottom, right, top)
  if (!hasCrop) reader.FPDFPage_SetCropBox(handle, left, bottom, right, top)
}

/** A program that reads a file aloud begins with it. */
function copyTitle(pdfium: Pdfium, from: number, to: number): void {
  const { reader } = pdfium
  const size = reader.FPDF_GetMetaText(from, 'Title', 0, 0)
  if (size <= 2 || size > 4000) return
  const at = put(pdfium, new Uint8Array(size))
  if (at === 0) return
  reader.FPDF_GetMetaText(from, 'Title', at, size)
  reader.EPDF_SetMetaText(to, 'Title', at)
}

/** The page as it was, with all that it needs and nothing else. */
function alone(pdfium: Pdfium, document: number, page: number): Buffer | undefined {
  const made = pdfium.reader.FPDF_CreateNewDocument()
  return pdfium.reader.FPDF_ImportPages(made, document, String(page), 0) ? saved(pdfium, made) : undefined
}

function saved(pdfium: Pdfium, document: number): Buffer | undefined {
  const { reader, memory } = pdfium
  const writer = reader.PDFiumExt_OpenFileWriter()
  const isWritten = reader.PDFiumExt_SaveAsCopy(document, writer)
  const size = isWritten ? reader.PDFiumExt_GetFileWriterSize(writer) : 0
  const at = size > 0 ? reader.pdfium.wasmExports.malloc(size) : 0
  if (at === 0) return undefined
  reader.PDFiumExt_GetFileWriterData(writer, at, size)
  reader.PDFiumExt_CloseFileWriter(writer)
  return Buffer.from(memory.buffer.slice(at, at + size))
}

interface ToCompare {
  readonly made: Buffer
  readonly before: Buffer
  /** A drawing or a note that was put there as a whole is covered. */
  readonly hasDrawing: boolean
}

/**
 * Pages may share a list of pictures and drawings without showing all of them: what stood on the covered page would then lie in the new file
 * unseen. What other pages show anyway is not hidden by covering it here. Both files are compared as PDFium writes them.
 */
function isLeft(pdfium: Pdfium, { made, before, hasDrawing }: ToCompare): boolean {
  const now = objectsIn(made)
  if (now.some(one => /\/Contents\s*(?:\[|\d)/.test(one.words) && !/\/Type\s*\/Page\b/.test(one.words))) return true
  const there = new Set(now.map(one => one.digest))
  const common = objectsIn(before).filter(one => one.digest !== undefined && there.has(one.digest))
  if (hasDrawing && common.some(one => one.size >= LEAST_DRAWING && /\/Subtype\s*\/Form\b/.test(one.words))) return true
  if (!common.some(one => /\/Subtype\s*\/Image\b/.test(one.words))) return false
  const [hidden, seen] = [imagesOf(pdfium, before), imagesOf(pdfium, made)]
  return common.some(one => one.digest !== undefined && hidden.has(one.digest) && !seen.has(one.digest))
}

interface Stored {
  /** All but the bytes of a stream. */
  readonly words: string
  /** Of the bytes, where there are any. */
  readonly digest?: string
  readonly size: number
}

/** Of a file as PDFium writes it, object after object. */
function objectsIn(pdf: Buffer): Stored[] {
  const text = pdf.toString('latin1')
  const objects: Stored[] = []
  const head = /\d+ 0 obj\r\n/g
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const from = head.lastIndex
    const end = text.indexOf('endobj', from)
    const stream = text.indexOf('>>stream\r\n', from)
    if (stream < 0 || (end >= 0 && end < stream)) {
      objects.push({ words: text.slice(from, end < 0 ? undefined : end), size: 0 })
      continue
    }
    const words = text.slice(from, stream)
    const begin = stream + '>>stream\r\n'.length
    const length = Number(/\/Length (\d+)/.exec(words)?.[1] ?? 0)
    objects.push({ words, digest: fingerprint(pdf.subarray(begin, begin + length)), size: length })
    head.lastIndex = begin + length
  }
  return objects
}

const fingerprint = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function isDrawingCovered(page: PdfPage, boxes: readonly Box[]): boolean {
  const isCovered = (box: Box | undefined) => box !== undefined && boxes.some(one => overlap(one, partOf(page, box)))
  for (const object of objectsOn(page))
    if (object.kind === kindsOfObject.drawing && isCovered(boundsOf(page, object))) return true
  for (const { box } of notesOn(page, MOST_NOTES)) if (isCovered(box)) return true
  return false
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Fingerprints of the pictures that its pages show, as they lie in the file. */
function imagesOf(pdfium: Pdfium, bytes: Uint8Array): ReadonlySet<string> {
  const images = new Set<string>()
  const document = loadPdf(pdfium, bytes)
  if (typeof document === 'string') return images
  for (let n = 0; n < pdfium.reader.FPDF_GetPageCount(document); n++) {
    const page = openPage(pdfium, document, n)
    if (!page) continue
    for (const { handle, kind } of objectsOn(page))
      if (kind === kindsOfObject.image) images.add(fingerprint(imageBytes(pdfium, handle)))
    closePage(page)
  }
  return images
}

function imageBytes({ reader, memory }: Pdfium, image: number): Uint8Array {
  const { malloc, free } = reader.pdfium.wasmExports
  const size = reader.FPDFImageObj_GetImageDataRaw(image, 0, 0)
  const at = size > 0 ? malloc(size) : 0
  if (at === 0) return new Uint8Array()
  reader.FPDFImageObj_GetImageDataRaw(image, at, size)
  const bytes = new Uint8Array(memory.buffer.slice(at, at + size))
  free(at)
  return bytes
}
