// The words of one file by its kind, in the thread that is made for it (file-worker.ts): whatever goes wrong here costs nobody else anything.
import { normalizeThai } from '#src/kernel/thai-text.ts'
import { decode, type Rows, readTable } from '../sheets/read-table.ts'
import { paragraphsOf, type ReadBlock } from './document.ts'
import { readDocx } from './docx.ts'
import { pdfText } from './pdf-text.ts'

/** Kinds of files whose words can be read. */
export const kindsWithText = ['pdf', 'docx', 'xlsx', 'ods', 'csv', 'txt'] as const
export type KindWithText = (typeof kindsWithText)[number]

export interface TextRead {
  readonly text: string
  /** Only a PDF has them. */
  readonly pages?: number
  /** There was more than is kept. */
  readonly isCut: boolean
}

/** `scanned`: pictures of pages without words. `text-locked`: needs a password. */
export type TextRefusal = 'scanned' | 'text-locked' | 'text-broken' | 'text-too-large' | 'text-too-slow'

export interface ToRead {
  readonly bytes: Uint8Array
  readonly kind: KindWithText
  readonly mostLetters: number
}

export async function wordsIn({ bytes, kind, mostLetters: most }: ToRead): Promise<TextRead | TextRefusal> {
  if (kind === 'pdf') return pdfText(bytes, most)
  if (kind === 'docx') return docxText(bytes, most)
  if (kind === 'txt') return cut(decode(bytes), most)
  const rows = await readTable(bytes, kind === 'csv' ? 'text' : kind)
  if (rows.ok) return cut(sheetText(rows.value), most)
  return rows.because === 'sheet-too-long' ? 'text-too-large' : rows.because === 'sheet-empty' ? none : 'text-broken'
}

const none: TextRead = { text: '', isCut: false }

function docxText(bytes: Uint8Array, most: number): TextRead | TextRefusal {
  const read = readDocx(bytes)
  if (!read.ok) return read.because === 'document-too-large' ? 'text-too-large' : 'text-broken'
  return cut(linesOf(read.value.blocks), most)
}

const linesOf = (blocks: readonly ReadBlock[]): string =>
  [...paragraphsOf(blocks)]
    .map(paragraph => paragraph.text)
    .filter(text => text !== '')
    .join('\n')

const sheetText = (rows: Rows): string => rows.map(row => row.filter(cell => cell !== '').join(' ')).join('\n')

function cut(text: string, most: number): TextRead {
  const words = normalizeThai(text).trim()
  return { text: words.slice(0, most), isCut: words.length > most }
}
