// The same tree for a log that only grows: complete subtrees are stored as they come to be, and roots and proofs are
// computed from O(log n) of them. Ask for the places first (edgePlaces, placesOf), read them in one query, then compute.
import { consistencySpans, emptyRoot, type Hash, inclusionSpans, nodeHash, type Span } from './merkle.ts'

export type NodePlace = { readonly level: number; readonly index: number }
export type StoredNode = NodePlace & { readonly hash: Hash }
export type NodeAt = (level: number, index: number) => Hash | undefined

/** The complete subtrees that make up a span, largest first. Only spans that the tree itself splits into are whole. */
export function placesOf({ from, to }: Span): NodePlace[] {
  const places: NodePlace[] = []
  let at = from
  while (at < to) {
    let level = 0
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level++
    places.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return places
}

/** What must be read to append to a tree of `size` or to compute its root. */
export function edgePlaces(size: number): NodePlace[] {
  return placesOf({ from: 0, to: size })
}

export function inclusionPlaces(index: number, size: number): NodePlace[] {
  return inclusionSpans(index, size).flatMap(placesOf)
}

export function consistencyPlaces(m: number, n: number): NodePlace[] {
  return consistencySpans(m, n).flatMap(placesOf)
}

/** A lookup over rows that were read; missing nodes are an error of the caller and throw when used. */
export function nodeLookup(nodes: Iterable<StoredNode>): NodeAt {
  const found = new Map<string, Hash>()
  for (const { level, index, hash } of nodes) found.set(`${level}/${index}`, hash)
  return (level, index) => found.get(`${level}/${index}`)
}

export function storedRoot(size: number, nodeAt: NodeAt): Hash {
  return size === 0 ? emptyRoot : storedSpan({ from: 0, to: size }, nodeAt)
}

export function storedInclusionProof(index: number, size: number, nodeAt: NodeAt): Hash[] {
  return inclusionSpans(index, size).map(span => storedSpan(span, nodeAt))
}

export function storedConsistencyProof(m: number, n: number, nodeAt: NodeAt): Hash[] {
  return consistencySpans(m, n).map(span => storedSpan(span, nodeAt))
}

function storedSpan(span: Span, nodeAt: NodeAt): Hash {
  return placesOf(span)
    .map(place => need(nodeAt, place))
    .reduceRight((right, left) => nodeHash(left, right))
}

function need(nodeAt: NodeAt, { level, index }: NodePlace): Hash {
  const hash = nodeAt(level, index)
  if (hash === undefined) throw new Error(`the log lacks node ${level}/${index}`)
  return hash
}

export type Appended = { readonly nodes: readonly StoredNode[]; readonly size: number; readonly root: Hash }

/** Appends leaf hashes to a tree of `size`; `nodeAt` needs only edgePlaces(size). Store `nodes`, then publish the root. */
export function appendLeaves(
  tree: { readonly size: number; readonly nodeAt: NodeAt },
  leaves: readonly Hash[],
): Appended {
  const edge: StoredNode[] = edgePlaces(tree.size).map(place => ({ ...place, hash: need(tree.nodeAt, place) }))
  const nodes: StoredNode[] = []
  for (const [at, hash] of leaves.entries()) {
    let node: StoredNode = { level: 0, index: tree.size + at, hash }
    nodes.push(node)
    for (let left = edge.at(-1); left !== undefined && left.level === node.level; left = edge.at(-1)) {
      edge.pop()
      node = { level: node.level + 1, index: left.index / 2, hash: nodeHash(left.hash, node.hash) }
      nodes.push(node)
    }
    edge.push(node)
  }
  const root =
    edge.length === 0 ? emptyRoot : edge.map(node => node.hash).reduceRight((right, left) => nodeHash(left, right))
  return { nodes, size: tree.size + leaves.length, root }
}
