// Canonical JSON (RFC 8785) and SHA-256: what the ledger, frozen facts and published versions are fingerprinted with.
// A value that JSON cannot carry exactly is refused, because a silently dropped field would be outside the digest.
import { createHash } from 'node:crypto'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export const canonicalJson = (value: unknown): string => written(value, '$', [])

export function sha256hex(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/** The fingerprint of a JSON value; the order of keys does not matter. */
export function digestOf(value: unknown): string {
  return sha256hex(canonicalJson(value))
}

/** Of a value that is kept as JSON: over what the database gives back, without what JSON leaves out. */
export function digestOfStored(value: unknown): Buffer {
  return Buffer.from(digestOf(JSON.parse(JSON.stringify(value))), 'hex')
}

/** Numbers and strings as JSON.stringify writes them, keys by their UTF-16 units: all that RFC 8785 asks of what is JSON already. */
function written(value: unknown, path: string, within: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError(`lone surrogate at ${path}`)
    return JSON.stringify(value)
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} at ${path} is not a JSON number`)
    return JSON.stringify(value)
  }
  if (typeof value === 'object') return writtenContainer(value, path, within)
  throw new TypeError(`${typeof value} at ${path} is not a JSON value`)
}

function writtenContainer(value: object, path: string, within: readonly object[]): string {
  if (within.includes(value)) throw new TypeError(`circular reference at ${path}`)
  const inside = [...within, value]
  let text = ''
  if (Array.isArray(value)) {
    // By index, because forEach skips the holes of a sparse array.
    for (let at = 0; at < value.length; at++)
      text += `${at > 0 ? ',' : ''}${written(value[at], `${path}[${at}]`, inside)}`
    return `[${text}]`
  }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${value.constructor?.name ?? 'object'} at ${path} is not a plain object`)
  }
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError(`symbol key at ${path}`)
  const members = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(members).sort()) {
    if (!key.isWellFormed()) throw new TypeError(`lone surrogate in a key at ${path}`)
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${written(members[key], `${path}.${key}`, inside)}`
  }
  return `{${text}}`
}
