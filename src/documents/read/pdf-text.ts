// The words of a PDF, page by page, as PDFium reads them: it honours the ActualText with which our own papers and those of office programs say
// their Thai, which other readers garble. PDFium runs as WebAssembly, so that a hostile file reaches no memory but its own, and that is bounded.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { normalizeThai } from '#src/kernel/thai-text.ts'

export interface PdfText {
  readonly text: string
  readonly pages: number
  /** There was more than may be kept. */
  readonly isCut: boolean
}

export type PdfRefusal = 'text-broken' | 'text-locked' | 'scanned'

/** Of WebAssembly, 64 kB each. */
const MOST_MEMORY_PAGES = (384 * 1024) / 64
/** A page of a gazette in small print has some ten thousand letters. */
const MOST_LETTERS_OF_A_PAGE = 200_000
/** A scan may carry a stamp or a page number; words begin where a page has more than that on average. */
const FEWEST_LETTERS = 8
const PASSWORD = 4

export async function pdfText(bytes: Uint8Array, mostLetters: number): Promise<PdfText | PdfRefusal> {
  const opened = await open()
  const { reader, memory } = opened
  const at = reader.pdfium.wasmExports.malloc(bytes.length)
  if (at === 0) return 'text-broken'
  new Uint8Array(memory.buffer).set(bytes, at)
  const document = reader.FPDF_LoadMemDocument(at, bytes.length, '')
  if (document === 0) return reader.FPDF_GetLastError() === PASSWORD ? 'text-locked' : 'text-broken'
  const pages = reader.FPDF_GetPageCount(document)
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

interface Opened {
  readonly reader: WrappedPdfiumModule
  /** It moves when it grows: its buffer is asked for anew each time. */
  readonly memory: WebAssembly.Memory
}

function pageText(opened: Opened, document: number, n: number): string {
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

function lettersOf({ reader, memory }: Opened, words: number, count: number): string {
  const { malloc, free } = reader.pdfium.wasmExports
  // Letters beyond the first plane take two places, and one is for the zero at the end.
  const at = malloc((count * 2 + 1) * 2)
  if (at === 0) return ''
  const written = reader.FPDFText_GetText(words, 0, count, at)
  const text = Buffer.from(memory.buffer, at, Math.max(0, written - 1) * 2).toString('utf16le')
  free(at)
  return text
}

async function open(): Promise<Opened> {
  const binary = readFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))
  let memory: WebAssembly.Memory | undefined
  const reader = await init({
    instantiateWasm: (imports: WebAssembly.Imports, ready: (instance: WebAssembly.Instance) => void) => {
      void WebAssembly.instantiate(binary, imports).then(({ instance }) => {
        memory = bounded(instance.exports.memory)
        ready(instance)
      })
      return {}
    },
    // Its types name only a part of what such a module takes.
  } as Parameters<typeof init>[0])
  if (!memory) throw new Error('PDFium came without its memory')
  reader.PDFiumExt_Init()
  return { reader, memory }
}

/** PDFium would take up to two gigabytes. Where it gets no more, it gives the file up. */
function bounded(memory: unknown): WebAssembly.Memory {
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('PDFium came without its memory')
  const grow = memory.grow.bind(memory)
  memory.grow = pages => {
    if (memory.buffer.byteLength / 65_536 + pages > MOST_MEMORY_PAGES) throw new RangeError('too much memory for a PDF')
    return grow(pages)
  }
  return memory
}
