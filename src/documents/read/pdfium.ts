// PDFium, for whatever reads or remakes a PDF. It runs as WebAssembly, so that a hostile file reaches no memory but its own, and that is bounded.
// Only inside a thread that can be ended (file-worker.ts): a file may keep it busy for ever.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

/** Of WebAssembly, 64 kB each. */
const MOST_MEMORY_PAGES = (384 * 1024) / 64
const PASSWORD = 4

export interface Pdfium {
  readonly reader: WrappedPdfiumModule
  /** It moves when it grows: its buffer is asked for anew each time. */
  readonly memory: WebAssembly.Memory
}

export async function openPdfium(): Promise<Pdfium> {
  const binary = readFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))
  let memory: WebAssembly.Memory | undefined
  let answers: WebAssembly.Exports = {}
  const reader = await init({
    instantiateWasm: (imports: WebAssembly.Imports, ready: (instance: WebAssembly.Instance) => void) => {
      void WebAssembly.instantiate(binary, imports).then(({ instance }) => {
        memory = bounded(instance.exports.memory)
        answers = instance.exports
        ready(instance)
      })
      return {}
    },
    // Its types name only a part of what such a module takes.
  } as Parameters<typeof init>[0])
  if (!memory) throw new Error('PDFium came without its memory')
  reader.PDFiumExt_Init()
  for (const question of askedOften) Object.assign(reader, { [question]: answers[question] })
  return { reader, memory }
}

/** Asked for each letter, line or tag, with numbers alone: the wrapper around them takes longer than the answer. What is true comes as 1. */
const askedOften = [
  'FPDFPageObj_GetMarkedContentID',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetType',
  'FPDFPage_GetObject',
  'FPDFPathSegment_GetClose',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFPath_GetDrawMode',
  'FPDFPath_GetPathSegment',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFText_GetCharBox',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetFontInfo',
  'FPDFText_GetFontSize',
  'FPDFText_GetMatrix',
  'FPDFText_GetTextObject',
  'FPDFText_GetUnicode',
  'FPDF_StructElement_CountChildren',
  'FPDF_StructElement_GetChildAtIndex',
  'FPDF_StructElement_GetChildMarkedContentID',
  'FPDF_StructElement_GetType',
] as const satisfies readonly (keyof WrappedPdfiumModule)[]

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

/** The document, or why there is none. Nothing is closed again: the thread ends with its file. */
export function loadPdf(pdfium: Pdfium, bytes: Uint8Array): number | 'text-broken' | 'text-locked' {
  const { reader } = pdfium
  const at = put(pdfium, bytes)
  if (at === 0) return 'text-broken'
  const document = reader.FPDF_LoadMemDocument(at, bytes.length, '')
  if (document !== 0) return document
  return reader.FPDF_GetLastError() === PASSWORD ? 'text-locked' : 'text-broken'
}

/** By which it knows the fields of a document. */
export const formOf = ({ reader }: Pdfium, document: number): number =>
  reader.PDFiumExt_InitFormFillEnvironment(document, reader.PDFiumExt_OpenFormFillInfo())

/** Where the bytes stand in its memory; 0 where there is no room. */
export function put({ reader, memory }: Pdfium, bytes: Uint8Array): number {
  const at = reader.pdfium.wasmExports.malloc(bytes.length)
  if (at !== 0) new Uint8Array(memory.buffer).set(bytes, at)
  return at
}
