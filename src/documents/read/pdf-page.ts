// One page of a PDF: where things lie on it as it is shown, whatever its own measures and turn are, and how it looks as dots.
import { formOf, type Pdfium } from './pdfium.ts'
import type { Box } from './signature-places.ts'

export interface PdfPage {
  readonly pdfium: Pdfium
  readonly document: number
  readonly handle: number
  readonly width: number
  readonly height: number
  /** Memory for what PDFium answers. */
  readonly room: number
}

const ROOM_BYTES = 64
/** PDFium tells where something is shown in whole dots: that many to a point. */
const FINE = 16

/** `n` from 0. Undefined where there is none, or one without a size. */
export function openPage(pdfium: Pdfium, document: number, n: number): PdfPage | undefined {
  const { reader } = pdfium
  if (!Number.isInteger(n) || n < 0 || n >= reader.FPDF_GetPageCount(document)) return undefined
  const handle = reader.FPDF_LoadPage(document, n)
  if (handle === 0) return undefined
  const [width, height] = [reader.FPDF_GetPageWidthF(handle), reader.FPDF_GetPageHeightF(handle)]
  const room = reader.pdfium.wasmExports.malloc(ROOM_BYTES)
  return width > 0 && height > 0 && room !== 0 ? { pdfium, document, handle, width, height, room } : undefined
}

export function closePage({ pdfium, handle, room }: PdfPage): void {
  pdfium.reader.FPDF_ClosePage(handle)
  pdfium.reader.pdfium.wasmExports.free(room)
}

/** What PDFium wrote into the room of the page. */
export const floatsIn = ({ pdfium, room }: PdfPage) => new Float32Array(pdfium.memory.buffer, room, ROOM_BYTES / 4)
export const doublesIn = ({ pdfium, room }: PdfPage) => new Float64Array(pdfium.memory.buffer, room, ROOM_BYTES / 8)

/** In points from the top left corner, of two corners in the page's own measures. */
export function shownAt(page: PdfPage, [x1, y1, x2, y2]: readonly [number, number, number, number]): Box {
  const corner = (x: number, y: number) => {
    const { reader, memory } = page.pdfium
    const [width, height] = [Math.round(page.width * FINE), Math.round(page.height * FINE)]
    reader.FPDF_PageToDevice(page.handle, 0, 0, width, height, 0, x, y, page.room, page.room + 4)
    const [left = 0, top = 0] = new Int32Array(memory.buffer, page.room, 2)
    return [left / FINE, top / FINE] as const
  }
  const [[ax, ay], [bx, by]] = [corner(x1, y1), corner(x2, y2)]
  return { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), bottom: Math.max(ay, by) }
}

/** In parts of the page, from 0 to 1: what a picture of it in any size can be measured with. */
export function partOf({ width, height }: Pick<PdfPage, 'width' | 'height'>, box: Box): Box {
  const part = (at: number, of: number) => Math.min(1, Math.max(0, Math.round((at / of) * 10_000) / 10_000))
  return {
    left: part(box.left, width),
    top: part(box.top, height),
    right: part(box.right, width),
    bottom: part(box.bottom, height),
  }
}

/** What was put onto a page later: notes, ink, stamps, fields. `box` is missing where it has no size and is not seen. */
export function* notesOn(page: PdfPage, most: number): Generator<{ note: number; type: number; box: Box | undefined }> {
  const { reader } = page.pdfium
  const count = Math.min(reader.FPDFPage_GetAnnotCount(page.handle), most)
  for (let n = 0; n < count; n++) {
    const note = reader.FPDFPage_GetAnnot(page.handle, n)
    if (note === 0) continue
    yield { note, type: reader.FPDFAnnot_GetSubtype(note), box: boxOf(page, note) }
    reader.FPDFPage_CloseAnnot(note)
  }
}

function boxOf(page: PdfPage, note: number): Box | undefined {
  if (!page.pdfium.reader.FPDFAnnot_GetRect(note, page.room)) return undefined
  const [left = 0, top = 0, right = 0, bottom = 0] = floatsIn(page)
  const box = shownAt(page, [left, bottom, right, top])
  return box.right > box.left && box.bottom > box.top ? box : undefined
}

export interface Dots {
  readonly width: number
  readonly height: number
  /** Red, green, blue and nothing, one byte each. */
  readonly rgba: Uint8Array
}

export interface GreyDots {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** A sheet of A0 at 100 dots to the inch. */
const LONGEST_EDGE = 4700
/** As PDFium numbers what a dot is made of, and says how to draw it. */
const COLOURED = { kind: 4, bytes: 4, flags: 0x10 } as const
const GREY = { kind: 1, bytes: 1, flags: 0x08 } as const
const WITH_NOTES = 0x01
const WHITE = 0xff_ff_ff_ff

/** As everybody sees it; `scale`: dots to a point, as far as a large sheet allows. */
export function dotsOf(page: PdfPage, scale: number): Dots | undefined {
  const { width, height, bytes } = drawn(page, scale, COLOURED) ?? {}
  return width && height && bytes ? { width, height, rgba: bytes } : undefined
}

/** For those who look at ink alone: a quarter of the memory. */
export function greyOf(page: PdfPage, scale: number): GreyDots | undefined {
  const { width, height, bytes } = drawn(page, scale, GREY) ?? {}
  return width && height && bytes ? { width, height, grey: bytes } : undefined
}

function drawn({ pdfium, document, handle, ...page }: PdfPage, scale: number, dot: typeof COLOURED | typeof GREY) {
  const { reader, memory } = pdfium
  const fitting = Math.min(scale, LONGEST_EDGE / Math.max(page.width, page.height))
  const dots = (edge: number) => Math.max(1, Math.round(edge * fitting))
  const [width, height] = [dots(page.width), dots(page.height)]
  const size = width * height * dot.bytes
  const { malloc, free } = reader.pdfium.wasmExports
  const at = malloc(size)
  if (at === 0) return undefined
  const bitmap = reader.FPDFBitmap_CreateEx(width, height, dot.kind, at, width * dot.bytes)
  reader.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
  const how = WITH_NOTES | dot.flags
  reader.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, how)
  // What was filled into fields is drawn by itself.
  const form = formOf(pdfium, document)
  reader.FORM_OnAfterLoadPage(handle, form)
  reader.FPDF_SetFormFieldHighlightAlpha(form, 0)
  reader.FPDF_FFLDraw(form, bitmap, handle, 0, 0, width, height, 0, how)
  reader.FPDFBitmap_Destroy(bitmap)
  const bytes = new Uint8Array(memory.buffer.slice(at, at + size))
  free(at)
  return { width, height, bytes }
}
