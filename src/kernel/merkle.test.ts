import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  consistencyProof,
  emptyRoot,
  type Hash,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'

const hex = (hash: Hash | undefined) => Buffer.from(hash ?? []).toString('hex')

// The definitions of RFC 6962, section 2.1, word for word.
function mth(leaves: readonly Hash[]): Hash {
  const [only] = leaves
  if (only === undefined) return emptyRoot
  if (leaves.length === 1) return only
  const k = splitOf(leaves.length)
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)))
}

function path(m: number, leaves: readonly Hash[]): Hash[] {
  if (leaves.length === 1) return []
  const k = splitOf(leaves.length)
  return m < k
    ? [...path(m, leaves.slice(0, k)), mth(leaves.slice(k))]
    : [...path(m - k, leaves.slice(k)), mth(leaves.slice(0, k))]
}

function subproof(m: number, leaves: readonly Hash[], isWhole: boolean): Hash[] {
  if (m === leaves.length) return isWhole ? [] : [mth(leaves)]
  const k = splitOf(leaves.length)
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), isWhole), mth(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), mth(leaves.slice(0, k))]
}

function splitOf(n: number): number {
  return 2 ** (Math.ceil(Math.log2(n)) - 1)
}

const vectors = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const vectorLeaves = vectors.map(data => leafHash(Buffer.from(data, 'hex')))
const vectorRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('the published vectors of Certificate Transparency', () => {
  test('roots', () => {
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hex(rootOf([]))).toBe(hex(emptyRoot))
    for (const [at, root] of vectorRoots.entries()) expect(hex(rootOf(vectorLeaves.slice(0, at + 1)))).toBe(root)
  })

  test('inclusion proofs', () => {
    expect(inclusionProof(0, vectorLeaves).map(hex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(inclusionProof(5, vectorLeaves).map(hex)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })

  test('consistency proofs', () => {
    expect(consistencyProof(6, vectorLeaves).map(hex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
    expect(consistencyProof(1, vectorLeaves)).toHaveLength(3)
    expect(consistencyProof(8, vectorLeaves)).toEqual([])
  })
})

const leavesOf = (size: number) => Array.from({ length: size }, (_, at) => leafHash(`row ${at}`))

test('roots and proofs are those of the recursive definition', () => {
  for (let n = 1; n <= 33; n++) {
    const leaves = leavesOf(n)
    expect(hex(rootOf(leaves))).toBe(hex(mth(leaves)))
    for (let m = 1; m <= n; m++) {
      expect(inclusionProof(m - 1, leaves).map(hex)).toEqual(path(m - 1, leaves).map(hex))
      expect(consistencyProof(m, leaves).map(hex)).toEqual(subproof(m, leaves, true).map(hex))
    }
  }
})

const pair = fc.integer({ min: 1, max: 70 }).chain(n => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

test('every proof verifies, and only against its own roots, sizes and leaves', () => {
  fc.assert(
    fc.property(pair, fc.nat(), ([m, n], seed) => {
      const leaves = leavesOf(n)
      const root = mth(leaves)
      const index = seed % n
      const leaf = leaves[index] ?? emptyRoot
      const proof = inclusionProof(index, leaves)
      expect(verifyInclusion(leaf, index, n, proof, root)).toBe(true)
      expect(verifyInclusion(leafHash('another row'), index, n, proof, root)).toBe(false)
      expect(verifyInclusion(leaf, index, n, [...proof, root], root)).toBe(false)
      expect(verifyInclusion(leaf, index, n, proof, leafHash('another root'))).toBe(false)
      if (n > 1) {
        expect(verifyInclusion(leaf, (index + 1) % n, n, proof, root)).toBe(false)
        expect(verifyInclusion(leaf, index, n, proof.slice(1), root)).toBe(false)
      }

      const before = mth(leaves.slice(0, m))
      const steps = consistencyProof(m, leaves)
      expect(verifyConsistency(m, n, before, root, steps)).toBe(true)
      expect(verifyConsistency(m, n, before, leafHash('another root'), steps)).toBe(m === 0)
      expect(verifyConsistency(m, n, leafHash('another root'), root, steps)).toBe(false)
      expect(verifyConsistency(m, n, before, root, [...steps, root])).toBe(false)
      if (steps.length > 0) expect(verifyConsistency(m, n, before, root, steps.slice(1))).toBe(false)
    }),
  )
})

test('a rewritten row cannot be hidden: no earlier tree stays consistent', () => {
  fc.assert(
    fc.property(pair, fc.nat(), ([m, n], seed) => {
      fc.pre(m > 0)
      const honest = leavesOf(n)
      const forged = honest.with(seed % m, leafHash('forged'))
      const before = mth(honest.slice(0, m))
      expect(verifyConsistency(m, n, before, mth(forged), consistencyProof(m, forged))).toBe(false)
    }),
  )
})

test('sizes that make no sense are refused, not accepted', () => {
  const leaf = leafHash('x')
  expect(verifyInclusion(leaf, 1, 1, [], leaf)).toBe(false)
  expect(verifyInclusion(leaf, -1, 1, [], leaf)).toBe(false)
  expect(verifyInclusion(leaf, 0, 1.5, [], leaf)).toBe(false)
  expect(verifyConsistency(2, 1, leaf, leaf, [])).toBe(false)
  expect(verifyConsistency(1, 2, leaf, leaf, [])).toBe(false)
  expect(() => inclusionProof(1, [leaf])).toThrow(RangeError)
  expect(() => consistencyProof(2, [leaf])).toThrow(RangeError)
})
