// Single parts of a ZIP archive that somebody sent, such as the text of a Word file. Only what is asked for is unpacked, and never more than
// it may be: the sizes an archive states of itself are not believed.
import { crc32, inflateRawSync } from 'node:zlib'
import { no, ok, type Result } from '#src/kernel/result.ts'

export type ZipRefusal = 'document-broken' | 'document-too-large'

/** Office programs write dozens. */
const MOST_ENTRIES = 5000
const END = Buffer.from('PK\x05\x06', 'latin1')

/** The parts of these names that are there; together at most `limit` bytes unpacked. */
export function zipParts(
  bytes: Uint8Array,
  names: readonly string[] | ((name: string) => boolean),
  limit: number,
): Result<ReadonlyMap<string, Buffer>, ZipRefusal> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, Buffer>()
  const isWanted = typeof names === 'function' ? names : (name: string) => names.includes(name)
  let left = limit
  try {
    for (const entry of entriesOf(zip)) {
      if (!isWanted(entry.name) || found.has(entry.name)) continue
      const part = unpack(zip, entry, left)
      if (part === undefined) return no('document-too-large')
      found.set(entry.name, part)
      left -= part.length
    }
  } catch {
    return no('document-broken')
  }
  return ok(found)
}

/** The names of all parts and whether any is sealed with a password; undefined where it is no archive that can be read. */
export function zipNames(
  bytes: Uint8Array,
): { readonly names: readonly string[]; readonly isSealed: boolean } | undefined {
  try {
    const entries = [...entriesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), true)]
    return { names: entries.map(entry => entry.name), isSealed: entries.some(entry => entry.isSealed) }
  } catch {
    return undefined
  }
}

interface Entry {
  readonly isSealed: boolean
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly at: number
}

/** The list at the end is what counts. Offsets that lie make the reads throw. */
function* entriesOf(zip: Buffer, mayBeSealed = false): Generator<Entry> {
  const end = zip.lastIndexOf(END)
  let at = zip.readUInt32LE(end + 16)
  const count = zip.readUInt16LE(end + 10)
  if (end < 0 || count > MOST_ENTRIES) throw new Error('no list of files, or one too long')
  for (let left = count; left > 0; left--) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('the list of files is damaged')
    const isSealed = (zip.readUInt16LE(at + 8) & 1) === 1
    if (isSealed && !mayBeSealed) throw new Error('sealed with a password')
    const length = zip.readUInt16LE(at + 28)
    yield {
      isSealed,
      name: zip.toString('utf8', at + 46, at + 46 + length),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      at: zip.readUInt32LE(at + 42),
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}

/** Undefined when it is larger than it may be. */
function unpack(zip: Buffer, entry: Entry, limit: number): Buffer | undefined {
  const start = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28)
  if (start + entry.packed > zip.length) throw new Error('a part reaches beyond the end')
  const packed = zip.subarray(start, start + entry.packed)
  const part = entry.method === 0 ? packed : inflate(packed, limit)
  if (part === undefined || part.length > limit) return undefined
  if (entry.method !== 0 && entry.method !== 8) throw new Error('packed in a way nobody uses')
  if (crc32(part) !== entry.crc) throw new Error('a part is damaged')
  return part
}

function inflate(packed: Buffer, limit: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (problem) {
    if (problem instanceof RangeError && 'code' in problem && problem.code === 'ERR_BUFFER_TOO_LARGE') return undefined
    throw problem
  }
}
