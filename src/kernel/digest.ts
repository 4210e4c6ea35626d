// Canonical JSON (RFC 8785) and SHA-256: what the ledger, frozen facts and published versions are fingerprinted with.
// A value that JSON cannot carry exactly is refused, because a silently dropped field would be outside the digest.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export function canonicalJson(value: unknown): string {
  assertJson(value, '$', [])
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}

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

function assertJson(value: unknown, path: string, within: readonly object[]): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError(`lone surrogate at ${path}`)
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} at ${path} is not a JSON number`)
  } else if (typeof value === 'object') {
    assertContainer(value, path, within)
  } else {
    throw new TypeError(`${typeof value} at ${path} is not a JSON value`)
  }
}

function assertContainer(value: object, path: string, within: readonly object[]): void {
  if (within.includes(value)) throw new TypeError(`circular reference at ${path}`)
  const inside = [...within, value]
  if (Array.isArray(value)) {
    // By index, because forEach skips the holes of a sparse array.
    for (let at = 0; at < value.length; at++) assertJson(value[at], `${path}[${at}]`, inside)
    return
  }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${value.constructor?.name ?? 'object'} at ${path} is not a plain object`)
  }
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError(`symbol key at ${path}`)
  for (const [key, member] of Object.entries(value)) {
    if (!key.isWellFormed()) throw new TypeError(`lone surrogate in a key at ${path}`)
    assertJson(member, `${path}.${key}`, inside)
  }
}
