// The words of a PDF, page by page, as PDFium reads them: it honours the ActualText with which our own papers and those of office programs say
// their Thai, which other readers garble.
import { normalizeThai } from '#src/kernel/thai-text.ts'
import { loadPdf, openPdfium, type Pdfium } from './pdfium.ts'

export interface PdfText {
  readonly text: string
  readonly pages: number
  /** There was more than may be kept. */
  readonly isCut: boolean
}

export type PdfRefusal = 'text-broken' | 'text-locked' | 'scanned'

/** A page of a gazette in small print has some ten thousand letters. */
const MOST_LETTERS_OF_A_PAGE = 200_000
/** A scan may carry a stamp or a page number; words begin where a page has more than that on average. */
const FEWEST_LETTERS = 8

export async function pdfText(bytes: Uint8Array, mostLetters: number): Promise<PdfText | PdfRefusal> {
  const opened = await openPdfium()
  const document = loadPdf(opened, bytes)
  if (typeof document === 'string') return document
  const pages = opened.reader.FPDF_GetPageCount(document)
  const texts: string[] = []
  let left = mostLetters
  let letters = 0
  for (let n = 0; n < pages && left > 0; n++) {
    const text = normalizeThai(pageText(opened, document, n)).trim()
    letters += text.replace(/\s/g, '').length
    texts.push(text.slice(0, left))
    left -= text.length + 1
  }
  if (letters < FEWEST_LETTERS * Math.max(1, texts.length)) return 'scanned'
  return { text: texts.filter(text => text !== '').join('\n'), pages, isCut: left <= 0 }
}

function pageText(opened: Pdfium, document: number, n: number): string {
  const { reader } = opened
  const page = reader.FPDF_LoadPage(document, n)
  if (page === 0) return ''
  const words = reader.FPDFText_LoadPage(page)
  const count = Math.min(words === 0 ? 0 : reader.FPDFText_CountChars(words), MOST_LETTERS_OF_A_PAGE)
  const text = count > 0 ? lettersOf(opened, words, count) : ''
  if (words !== 0) reader.FPDFText_ClosePage(words)
  reader.FPDF_ClosePage(page)
  // A hyphen at the end of a line comes as U+FFFE, and letters without a meaning as U+0000.
  return text.replace(/\ufffe/g, '').replace(/[\0\ufffd]/g, ' ')
}

function lettersOf({ reader, memory }: Pdfium, words: number, count: number): string {
  const { malloc, free } = reader.pdfium.wasmExports
  // Letters beyond the first plane take two places, and one is for the zero at the end.
  const at = malloc((count * 2 + 1) * 2)
  if (at === 0) return ''
  const written = reader.FPDFText_GetText(words, 0, count, at)
  const text = Buffer.from(memory.buffer, at, Math.max(0, written - 1) * 2).toString('utf16le')
  free(at)
  return text
}
