import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, digestOf, sha256hex } from './digest.ts'

test('known values', () => {
  expect(sha256hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256hex(Uint8Array.of(97, 98, 99))).toBe(sha256hex('abc'))
  // The sorting example of RFC 8785, 3.2.3.
  const sorted = canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 })
  expect(Object.values(JSON.parse(sorted))).toHaveLength(7)
  expect(sorted).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}')
  expect(canonicalJson({ b: 1e21, a: -0, c: 'ก' })).toBe('{"a":0,"b":1e+21,"c":"ก"}')
})

// fast-check's JSON objects with well-formed strings, because lone surrogates are refused.
const json = fc.jsonValue({ maxDepth: 4 }).filter(value => JSON.stringify(value).isWellFormed() && isWellFormed(value))

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, member]) => key.isWellFormed() && isWellFormed(member))
}

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversedKeys(member)]),
  )
}

test('says what the reference implementation of RFC 8785 says, also where keys look like numbers', () => {
  const keys = fc.oneof(fc.integer().map(String), fc.string()).filter(key => key.isWellFormed())
  fc.assert(
    fc.property(fc.dictionary(keys, json), value => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }),
  )
})

test('the order of keys does not matter, and nothing is lost', () => {
  fc.assert(
    fc.property(json, value => {
      expect(digestOf(reversedKeys(value))).toBe(digestOf(value))
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
    }),
  )
})

test('a changed member changes the digest', () => {
  fc.assert(
    fc.property(json, fc.string(), (value, extra) => {
      fc.pre(extra.isWellFormed())
      expect(digestOf({ value, extra })).not.toBe(digestOf({ value, extra: `${extra}.` }))
    }),
  )
})

test('what JSON cannot carry is refused with its place', () => {
  const circular: Record<string, unknown> = {}
  circular.self = circular
  const refused: [unknown, RegExp][] = [
    [undefined, /\$/],
    [{ a: [1, { b: undefined }] }, /\$\.a\[1\]\.b/],
    [[Number.NaN], /\$\[0\]/],
    [{ n: Number.POSITIVE_INFINITY }, /\$\.n/],
    [{ f: () => 1 }, /\$\.f/],
    [{ big: 1n }, /\$\.big/],
    [{ at: new Date(0) }, /Date at \$\.at/],
    [new Map(), /Map/],
    [{ s: '\ud800' }, /surrogate at \$\.s/],
    [{ '\ud800': 1 }, /surrogate in a key at \$/],
    [Object.assign([1], { length: 2 }), /\$\[1\]/],
    [{ [Symbol('x')]: 1 }, /symbol/],
    [circular, /circular/],
  ]
  for (const [value, message] of refused) expect(() => digestOf(value)).toThrow(message)
})

test('the same object twice is not a circle', () => {
  const shared = { a: 1 }
  expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]')
})
