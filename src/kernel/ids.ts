// Identifiers. Rows get UUIDv7 (they sort by time of creation); citizens get a tracking code, which is random
// because it may be all that protects a case: never derive it from an id, a number or the time.
import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'
import { toArabicDigits } from './numerals.ts'

const uuidSyntax = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Fetched many at a time: sixteen random bytes of the system cost as much as four thousand. */
const stock = Buffer.alloc(4096)
let taken = stock.length
function randomBytes(count: number): Buffer {
  if (taken + count > stock.length) {
    randomFillSync(stock)
    taken = 0
  }
  taken += count
  return stock.subarray(taken - count, taken)
}

let last = { msecs: 0, seq: 0 }

/** A new UUIDv7; ids made in one process are strictly increasing. */
export function newId(): string {
  const [random, now] = [randomBytes(16), Date.now()]
  // Thirty-one bits, so that those of one millisecond can be counted on from wherever they begin.
  last = now > last.msecs ? { msecs: now, seq: random.readUInt32BE() >>> 1 } : { ...last, seq: last.seq + 1 }
  return v7({ random, ...last })
}

/** True for any UUID in lower case, whatever its version. */
export function isId(text: string): boolean {
  return uuidSyntax.test(text)
}

/** The millisecond in which a UUIDv7 was made. Throws on any other text. */
export function idTime(id: string): Date {
  if (!isId(id) || id[14] !== '7') throw new Error(`not a UUIDv7: ${id}`)
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
}

// Crockford base32: no I, L, O (they look like 1 and 0) and no U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupLength = 5

/** A code a person can read aloud, such as `7K3M9-QXR2T`. Each group carries 25 bits of randomness. */
export function trackingCode(groups = 2): string {
  const bytes = randomBytes(groups * groupLength)
  let code = ''
  // Thirty-two letters: the lower five bits of a byte name each of them as often as any other.
  for (let at = 0; at < bytes.length; at++)
    code += `${at > 0 && at % groupLength === 0 ? '-' : ''}${alphabet.charAt((bytes[at] ?? 0) % alphabet.length)}`
  return code
}

const asIssued = /^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5})*$/

/** The code as it was issued, from what a person typed; undefined when it cannot be one. */
export function normalizeTrackingCode(text: string, groups = 2): string | undefined {
  // Most come from our own links.
  if (text.length === groups * (groupLength + 1) - 1 && asIssued.test(text)) return text
  const letters = toArabicDigits(text)
    .toUpperCase()
    .replace(/[\s\u200b-\u200d\ufeff._–—-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const isCode = letters.length === groups * groupLength && [...letters].every(letter => alphabet.includes(letter))
  return isCode ? letters.match(/.{5}/g)?.join('-') : undefined
}
