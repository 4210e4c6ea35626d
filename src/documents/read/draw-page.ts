// One page of a PDF as a picture, for those who prepare it and must see what is on it.
import { type Dots, dotsOf, openPage } from './pdf-page.ts'
import { loadPdf, openPdfium } from './pdfium.ts'

export interface ToDraw {
  readonly bytes: Uint8Array
  /** From 1. */
  readonly page: number
  /** In dots. */
  readonly width: number
}

export type DrawRefusal = 'text-broken' | 'text-locked' | 'no-such-page'

export async function drawnPage({ bytes, page: number, width }: ToDraw): Promise<Dots | DrawRefusal> {
  const pdfium = await openPdfium()
  const document = loadPdf(pdfium, bytes)
  if (typeof document === 'string') return document
  const page = openPage(pdfium, document, number - 1)
  if (!page) return 'no-such-page'
  return dotsOf(page, width / page.width) ?? 'text-broken'
}
