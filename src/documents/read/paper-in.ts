// One paper by its kind, in the thread that is made for it (file-worker.ts): whatever goes wrong here costs nobody else anything.
import { decode } from '../sheets/read-table.ts'
import type { ReadDocument } from './document.ts'
import { docxPaper } from './docx-paper.ts'
import { htmlPaper } from './html-paper.ts'
import { paperKind } from './paper-kind.ts'
import type { PaperKind, PaperNote, PaperProgress, PaperRefusal, ReadPaper } from './paper-types.ts'
import { paperOfPages, pdfPages } from './pdf-paper.ts'
import { sheetPaper } from './sheet-paper.ts'
import { readTextPaper } from './text-paper.ts'

export interface PaperTask {
  readonly bytes: Uint8Array
  /** Reading pictures takes long, and one at a time may do it: it is asked for only when it is needed. */
  readonly mayReadPictures: boolean
}

/** Some of its pages are pictures, so many. */
export interface NeedsPictures {
  readonly pictures: number
}

const MOST_LETTERS = 4_000_000

export async function paperIn(
  { bytes, mayReadPictures }: PaperTask,
  onProgress: (progress: PaperProgress) => void,
): Promise<ReadPaper | NeedsPictures | PaperRefusal> {
  const kind = await paperKind(bytes)
  switch (kind) {
    case 'pdf':
      return pdfIn(bytes, mayReadPictures, onProgress)
    case 'picture':
      if (!mayReadPictures) return { pictures: 1 }
      return (await import('./picture-paper.ts')).picturePaper(bytes, onProgress)
    case 'docx': {
      const read = docxPaper(bytes)
      if (read.ok) return whole('docx', read.value, 1, read.value.notes)
      return read.because === 'document-too-large' ? 'paper-too-large' : 'paper-broken'
    }
    case 'html': {
      const read = htmlPaper(bytes)
      return typeof read === 'string' ? read : whole('html', read, 1, read.notes)
    }
    case 'xlsx':
    case 'ods':
    case 'csv': {
      const read = await sheetPaper(bytes, kind)
      return typeof read === 'string' ? read : whole('sheet', read, read.sheets, read.notes)
    }
    case 'text':
      return textIn(bytes)
    default:
      return kind
  }
}

async function pdfIn(
  bytes: Uint8Array,
  mayReadPictures: boolean,
  onProgress: (progress: PaperProgress) => void,
): Promise<ReadPaper | NeedsPictures | PaperRefusal> {
  const read = await pdfPages(bytes, onProgress)
  if (typeof read === 'string') return read
  const { pages, pictures, notes } = read
  if (pictures.length === 0) return whole('pdf', paperOfPages(read.views), pages, notes)
  if (!mayReadPictures) return { pictures: pictures.length }
  const drawn = await (await import('./picture-paper.ts')).readDrawnPages(read, onProgress)
  if (typeof drawn === 'string') return drawn
  const isScan = pictures.length === read.views.length
  return whole(isScan ? 'scan' : 'pdf', drawn, pages, isScan ? notes : [...notes, 'some-pages-scanned'])
}

function textIn(bytes: Uint8Array): ReadPaper {
  const text = decode(bytes)
  const notes = text.length > MOST_LETTERS ? (['pages-cut'] as const) : []
  return whole('text', readTextPaper(text.slice(0, MOST_LETTERS)), 1, notes)
}

const whole = (
  kind: PaperKind,
  { blocks, properties }: ReadDocument,
  pages: number,
  notes: readonly PaperNote[],
): ReadPaper => ({ kind, blocks, properties, pages, notes: [...new Set(notes)] })
