// What a paper is, told by its bytes alone: names lie, and whoever sends last year's report seldom knows what it was saved as.
import { fileTypeFromBuffer } from 'file-type'
import { decode } from '../sheets/read-table.ts'
import type { PaperRefusal } from './paper-types.ts'
import { zipNames, zipParts } from './zip-parts.ts'

export type FoundKind = 'docx' | 'pdf' | 'picture' | 'html' | 'xlsx' | 'ods' | 'csv' | 'text'

const PDF_BEGINS_WITHIN = 1024
const LOOKED_AT = 64 * 1024

const latin = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to)

export async function paperKind(bytes: Uint8Array): Promise<FoundKind | PaperRefusal> {
  if (bytes.length === 0) return 'paper-empty'
  const begins = latin(bytes, 0, PDF_BEGINS_WITHIN)
  if (begins.includes('%PDF-')) return 'pdf'
  if (begins.startsWith('PK')) return zipKind(bytes)
  if (begins.startsWith('\xd0\xcf\x11\xe0')) return oldOffice(bytes)
  if (begins.startsWith('{\\rtf')) return 'paper-old-word'
  const found = await fileTypeFromBuffer(bytes.subarray(0, LOOKED_AT)).catch(() => undefined)
  if (found && pictures.has(found.mime)) return 'picture'
  return textKind(bytes, found !== undefined && !writtenInLetters.has(found.ext))
}

/** What can be drawn; phones that photograph in HEIC send JPEG when a page asks for it. */
const pictures = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/gif', 'image/apng'])
/** Text whose first letters look like something else is still text. */
const writtenInLetters = new Set(['xml', 'ps', 'eps', 'ics', 'vcf', 'bmp', 'vtt', 'srt'])

function zipKind(bytes: Uint8Array): FoundKind | PaperRefusal {
  const zip = zipNames(bytes)
  if (!zip)
    return latin(bytes, Math.max(0, bytes.length - 66_000), bytes.length).includes('PK\x05\x06')
      ? 'paper-broken'
      : 'paper-cut-off'
  const has = (name: string) => zip.names.includes(name)
  const parts = zipParts(bytes, ['mimetype', '[Content_Types].xml', 'META-INF/manifest.xml'], 1_000_000)
  if (zip.isSealed) return 'paper-locked'
  if (!parts.ok) return parts.because === 'document-too-large' ? 'paper-too-large' : 'paper-broken'
  const textOf = (name: string) => parts.value.get(name)?.toString('utf8') ?? ''
  const types = textOf('[Content_Types].xml')
  if (/wordprocessingml|ms-word/.test(types) || has('word/document.xml')) return 'docx'
  if (/spreadsheetml|ms-excel/.test(types) || has('xl/workbook.xml')) return 'xlsx'
  const media = textOf('mimetype')
  if (!media.includes('opendocument')) return 'paper-unknown-kind'
  if (textOf('META-INF/manifest.xml').includes('encryption-data')) return 'paper-locked'
  if (media.includes('opendocument.spreadsheet')) return 'ods'
  return media.includes('opendocument.text') ? 'paper-old-word' : 'paper-unknown-kind'
}

/** The old format of office programs names its parts in wide letters; so do new files that are sealed with a password. */
function oldOffice(bytes: Uint8Array): PaperRefusal {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = (name: string) => file.includes(Buffer.from(name, 'utf16le'))
  if (names('EncryptedPackage')) return 'paper-locked'
  if (names('WordDocument')) return 'paper-old-word'
  return names('Workbook') || names('Book') ? 'paper-old-sheet' : 'paper-unknown-kind'
}

function textKind(bytes: Uint8Array, isOther: boolean): FoundKind | PaperRefusal {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isOther || (!isWide && bytes.subarray(0, LOOKED_AT).includes(0))) return 'paper-unknown-kind'
  const text = decode(bytes.subarray(0, isWide ? LOOKED_AT : wholeLetters(bytes))).replace(/^\ufeff/, '')
  if (text.trim() === '') return 'paper-empty'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  if (/[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\ufffd]/.test(text)) return 'paper-unknown-kind'
  if (
    /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|p|h[1-6]|ul|ol|span|center|font)\b/i.test(
      text,
    )
  )
    return isTranscript(text) ? 'text' : 'html'
  if (/^\s*<\?xml/.test(text)) return /<html\b/i.test(text) ? 'html' : 'paper-unknown-kind'
  return isTable(text) ? 'csv' : 'text'
}

/** Not into the middle of a letter of several bytes. */
function wholeLetters(bytes: Uint8Array): number {
  let end = Math.min(bytes.length, LOOKED_AT)
  while (end < bytes.length && end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return end
}

/** Text with a few marks of a web page in it, whose tables stand between tabs: a page would lose them. */
function isTranscript(text: string): boolean {
  if (/<(?:!doctype|html|head|body|table)\b/i.test(text)) return false
  return text.split('\n').filter(line => /\S\t[^\t\n]*\S.*\t/.test(line)).length >= 2
}

/** All of the first lines have the same number of one separator. */
function isTable(text: string): boolean {
  const lines = text
    .split(/\r?\n/, 40)
    .filter(line => line.trim() !== '')
    .slice(0, 30)
  if (lines.length < 2) return false
  return [',', ';'].some(mark => {
    const counts = new Set(lines.map(line => line.replace(/"[^"]*"/g, '').split(mark).length))
    return counts.size === 1 && !counts.has(1)
  })
}
