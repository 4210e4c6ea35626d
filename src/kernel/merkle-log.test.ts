import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consistencyProof, emptyRoot, type Hash, inclusionProof, leafHash, rootOf, verifyInclusion } from './merkle.ts'
import {
  appendLeaves,
  consistencyPlaces,
  edgePlaces,
  inclusionPlaces,
  type NodePlace,
  nodeLookup,
  type StoredNode,
  storedConsistencyProof,
  storedInclusionProof,
  storedRoot,
} from './merkle-log.ts'

const hex = (hash: Hash) => Buffer.from(hash).toString('hex')
const leavesOf = (size: number) => Array.from({ length: size }, (_, at) => leafHash(`row ${at}`))

/** A store that hands out only the nodes asked for, as a query for the places would. */
class Store {
  readonly nodes = new Map<string, StoredNode>()

  keep(nodes: readonly StoredNode[]): void {
    for (const node of nodes) {
      const key = `${node.level}/${node.index}`
      expect(this.nodes.has(key)).toBe(false)
      this.nodes.set(key, node)
    }
  }

  read(places: readonly NodePlace[]) {
    return nodeLookup(places.flatMap(({ level, index }) => this.nodes.get(`${level}/${index}`) ?? []))
  }
}

function grown(batches: readonly number[]): { store: Store; size: number; root: Hash } {
  const store = new Store()
  let size = 0
  let root = emptyRoot
  for (const batch of batches) {
    const leaves = leavesOf(size + batch).slice(size)
    const appended = appendLeaves({ size, nodeAt: store.read(edgePlaces(size)) }, leaves)
    store.keep(appended.nodes)
    size = appended.size
    root = appended.root
  }
  return { store, size, root }
}

const batches = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 })

test('appending in any batches gives the root of all leaves, storing each node once', () => {
  fc.assert(
    fc.property(batches, sizes => {
      const { store, size, root } = grown(sizes)
      expect(hex(root)).toBe(hex(rootOf(leavesOf(size))))
      expect(hex(storedRoot(size, store.read(edgePlaces(size))))).toBe(hex(root))
      // n leaves make n minus popcount(n) inner nodes.
      expect(store.nodes.size).toBe(2 * size - edgePlaces(size).length)
    }),
  )
})

test('proofs from stored nodes are the proofs of the list, for every earlier size too', () => {
  const { store } = grown([1, 4, 8, 0, 20, 7])
  for (let n = 1; n <= 40; n++) {
    const leaves = leavesOf(n)
    for (let m = 1; m <= n; m += 3) {
      const inclusion = storedInclusionProof(m - 1, n, store.read(inclusionPlaces(m - 1, n)))
      expect(inclusion.map(hex)).toEqual(inclusionProof(m - 1, leaves).map(hex))
      const consistency = storedConsistencyProof(m, n, store.read(consistencyPlaces(m, n)))
      expect(consistency.map(hex)).toEqual(consistencyProof(m, leaves).map(hex))
    }
  }
})

test('reads stay logarithmic, also beyond 2^31 leaves', () => {
  const size = fc.integer({ min: 1, max: 2 ** 50 })
  fc.assert(
    fc.property(size, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (n, part) => {
      const index = Math.floor(n * part)
      const most = 2 * Math.ceil(Math.log2(n) + 1)
      expect(edgePlaces(n).length).toBeLessThanOrEqual(most)
      expect(inclusionPlaces(index, n).length).toBeLessThanOrEqual(most)
      expect(consistencyPlaces(index, n).length).toBeLessThanOrEqual(most + 1)
    }),
  )
})

test('a stored node that was changed no longer proves', () => {
  const { store, size, root } = grown([13])
  store.nodes.set('0/4', { level: 0, index: 4, hash: leafHash('forged') })
  const proof = storedInclusionProof(5, size, store.read(inclusionPlaces(5, size)))
  expect(verifyInclusion(leafHash('row 5'), 5, size, proof, root)).toBe(false)
})

test('a missing node is an outage, not a wrong root', () => {
  expect(() => appendLeaves({ size: 3, nodeAt: nodeLookup([]) }, [])).toThrow(/lacks node/)
  expect(hex(appendLeaves({ size: 0, nodeAt: nodeLookup([]) }, []).root)).toBe(hex(emptyRoot))
})
