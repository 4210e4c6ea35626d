// The Merkle tree hash of RFC 6962 (SHA-256) over leaf hashes: roots, inclusion and consistency proofs, verification.
// Nodes of complete subtrees are named by (level, index): level 0 are the leaves, node (l, i) covers the leaves
// i*2^l up to (i+1)*2^l. They never change, so a growing log stores them; see merkle-log.ts.
import { hash } from 'node:crypto'

export type Hash = Uint8Array

export const emptyRoot: Hash = hash('sha256', '', 'buffer')

export function leafHash(data: Uint8Array | string): Hash {
  return sha256([Uint8Array.of(0), typeof data === 'string' ? Buffer.from(data, 'utf8') : data])
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256([Uint8Array.of(1), left, right])
}

/** In one call: a ledger hashes little, many times. */
const sha256 = (parts: readonly Uint8Array[]): Hash => hash('sha256', Buffer.concat(parts), 'buffer')

export function sameHash(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0
}

/** Leaves from `from` up to, not including, `to`. */
export type Span = { readonly from: number; readonly to: number }

/** The subtrees whose roots prove that leaf `index` is in the tree of `size` (RFC 6962, 2.1.1), nearest first. */
export function inclusionSpans(index: number, size: number): Span[] {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  return inclusionPath(index, { from: 0, to: size })
}

function inclusionPath(index: number, { from, to }: Span): Span[] {
  if (to - from === 1) return []
  const middle = from + largestPowerBelow(to - from)
  const left = { from, to: middle }
  const right = { from: middle, to }
  return index < middle ? [...inclusionPath(index, left), right] : [...inclusionPath(index, right), left]
}

/** The subtrees whose roots prove that the tree of `m` leaves is the beginning of the tree of `n` (RFC 6962, 2.1.2). */
export function consistencySpans(m: number, n: number): Span[] {
  if (m < 0 || m > n) throw new RangeError(`a tree of ${m} leaves is not the beginning of one of ${n}`)
  return m === 0 ? [] : consistencyPath(m, { from: 0, to: n }, true)
}

function consistencyPath(m: number, { from, to }: Span, isKnown: boolean): Span[] {
  if (m === to) return isKnown ? [] : [{ from, to }]
  const middle = from + largestPowerBelow(to - from)
  const left = { from, to: middle }
  const right = { from: middle, to }
  return m <= middle ? [...consistencyPath(m, left, isKnown), right] : [...consistencyPath(m, right, false), left]
}

function largestPowerBelow(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

export function rootOf(leaves: readonly Hash[]): Hash {
  return leaves.length === 0 ? emptyRoot : spanHash(leaves, { from: 0, to: leaves.length })
}

export function inclusionProof(index: number, leaves: readonly Hash[]): Hash[] {
  return inclusionSpans(index, leaves.length).map(span => spanHash(leaves, span))
}

export function consistencyProof(m: number, leaves: readonly Hash[]): Hash[] {
  return consistencySpans(m, leaves.length).map(span => spanHash(leaves, span))
}

function spanHash(leaves: readonly Hash[], { from, to }: Span): Hash {
  const leaf = leaves[from]
  if (leaf === undefined) throw new RangeError(`no leaf ${from}`)
  if (to - from === 1) return leaf
  const middle = from + largestPowerBelow(to - from)
  return nodeHash(spanHash(leaves, { from, to: middle }), spanHash(leaves, { from: middle, to }))
}

/** RFC 9162, 2.1.3.2. */
export function verifyInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (!isSize(index) || !isSize(size) || index >= size) return false
  let place = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash)
      while (place % 2 === 0 && place !== 0) {
        place /= 2
        last = half(last)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && sameHash(hash, root)
}

/** RFC 9162, 2.1.4.2; equal sizes need equal roots and no proof, and every tree continues the empty one. */
export function verifyConsistency(m: number, n: number, rootM: Hash, rootN: Hash, proof: readonly Hash[]): boolean {
  if (!isSize(m) || !isSize(n) || m > n) return false
  if (m === n) return proof.length === 0 && sameHash(rootM, rootN)
  if (m === 0) return proof.length === 0 && sameHash(rootM, emptyRoot)
  const [first, ...rest] = isPowerOfTwo(m) ? [rootM, ...proof] : proof
  if (first === undefined) return false
  let place = m - 1
  let last = n - 1
  while (place % 2 === 1) {
    place = half(place)
    last = half(last)
  }
  let before = first
  let after = first
  for (const sibling of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      before = nodeHash(sibling, before)
      after = nodeHash(sibling, after)
      while (place % 2 === 0 && place !== 0) {
        place /= 2
        last = half(last)
      }
    } else {
      after = nodeHash(after, sibling)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && sameHash(before, rootM) && sameHash(after, rootN)
}

// Sizes may pass 2^31, so no bit operators.
function half(n: number): number {
  return Math.floor(n / 2)
}

function isSize(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0
}

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n)) && 2 ** Math.log2(n) === n
}
