// Everything that is drawn on a page of a PDF, also inside drawings that were put there as a whole, and where it stands. Bounded.
import { floatsIn, type PdfPage, shownAt } from './pdf-page.ts'
import type { Box } from './signature-places.ts'

const MOST_OBJECTS = 20_000
const DEEPEST = 5

/** As PDFium numbers them. */
export const kindsOfObject = { text: 1, path: 2, image: 3, drawing: 5 } as const

/** As PDF writes it: a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number]
const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

export interface PdfObject {
  readonly handle: number
  readonly kind: number
  /** In which drawings it lies. */
  readonly place: Matrix
}

interface Shelf {
  readonly count: number
  readonly get: (at: number) => number
  readonly place: Matrix
  readonly depth: number
}

export function* objectsOn(page: PdfPage): Generator<PdfObject> {
  const { reader } = page.pdfium
  let left = MOST_OBJECTS
  function* walk({ count, get, place, depth }: Shelf): Generator<PdfObject> {
    for (let at = 0; at < count && left > 0; at++, left--) {
      const handle = get(at)
      if (handle === 0) continue
      const kind = reader.FPDFPageObj_GetType(handle)
      yield { handle, kind, place }
      if (kind !== kindsOfObject.drawing || depth >= DEEPEST) continue
      yield* walk({
        count: reader.FPDFFormObj_CountObjects(handle),
        get: inner => reader.FPDFFormObj_GetObject(handle, inner),
        place: both(matrixOf(page, handle), place),
        depth: depth + 1,
      })
    }
  }
  yield* walk({
    count: reader.FPDFPage_CountObjects(page.handle),
    get: at => reader.FPDFPage_GetObject(page.handle, at),
    place: unmoved,
    depth: 0,
  })
}

/** As it is shown. Undefined where it has no place. */
export function boundsOf(page: PdfPage, { handle, place }: PdfObject): Box | undefined {
  const { room } = page
  if (!page.pdfium.reader.FPDFPageObj_GetBounds(handle, room, room + 4, room + 8, room + 12)) return undefined
  const [left = 0, bottom = 0, right = 0, top = 0] = floatsIn(page)
  const corners = [left, right].flatMap(x => [bottom, top].map(y => moved(place, x, y)))
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return shownAt(page, [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
}

export function matrixOf(page: PdfPage, handle: number): Matrix {
  if (!page.pdfium.reader.FPDFPageObj_GetMatrix(handle, page.room)) return unmoved
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floatsIn(page)
  return [a, b, c, d, e, f]
}

const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const

/** First the inner one, then the outer one. */
export function both([a, b, c, d, e, f]: Matrix, outer: Matrix): Matrix {
  const [oa, ob, oc, od] = outer
  const [x, y] = moved(outer, e, f)
  return [a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, x, y]
}
