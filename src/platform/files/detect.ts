// What a file really is, told from its bytes. The sender's name decides one thing only: whether plain text is a table (CSV).
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { allKinds, type FileKind, fileKinds } from './kinds.ts'

/** Text whose first letters look like something else ("BM…" a bitmap) is still text; these are written in letters too. */
const writtenInLetters = ['rtf', 'ps', 'eps', 'pdf', 'xml']

export async function detectKind(path: string, givenName: string): Promise<FileKind | undefined> {
  const found = await fileTypeFromFile(path, { maxBufferSize: 1024 * 1024 }).catch(() => undefined)
  const known = found && allKinds.find(kind => fileKinds[kind].mediaType === found.mime && !isTextKind(kind))
  if (known) return known
  if ((found && writtenInLetters.includes(found.ext)) || !(await isText(path))) return undefined
  return /\.csv$/i.test(givenName.trim()) ? 'csv' : 'txt'
}

const isTextKind = (kind: FileKind) => kind === 'csv' || kind === 'txt'

/** The end of a ZIP archive stands at its very end: without it the file was cut off. */
export async function isWholeZip(path: string): Promise<boolean> {
  const tail = await readTail(path, 22 + 65_535)
  return tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) >= 0
}

/** Programs inside a document stand in it as a part of this name; names in a ZIP archive are readable as they are. */
const MACROS = Buffer.from('vbaProject.bin', 'latin1')

export async function hasMacros(path: string): Promise<boolean> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const window = Buffer.concat([rest, chunk])
    if (window.includes(MACROS)) return true
    rest = window.subarray(Math.max(0, window.length - MACROS.length + 1))
  }
  return false
}

async function readTail(path: string, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const buffer = Buffer.alloc(Math.min(size, length))
    await file.read(buffer, 0, buffer.length, size - buffer.length)
    return buffer
  } finally {
    await file.close()
  }
}

/** Text in an encoding that Thai offices use, without control characters, and no markup that a browser would obey. */
async function isText(path: string): Promise<boolean> {
  for (const encoding of ['utf-8', 'utf-16le', 'windows-874']) if (await decodes(path, encoding)) return true
  return false
}

async function decodes(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  let isFirst = true
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk, { stream: true })
      if (isFirst && encoding === 'utf-16le' && !text.startsWith('\ufeff')) return false
      if (isFirst && /^[\ufeff\s]*</.test(text)) return false
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
      if (/[\0-\x08\x0b\x0e-\x1f]/.test(text)) return false
      isFirst = false
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}
