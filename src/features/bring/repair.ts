// What a scan misread, put right by words that the agency is known to use: units, posts, places, its own name, months. A repair never reaches into
// another known word, short words are repaired only where they stand alone, and what could be two words stays as it is. Pure; nothing is silent:
// every repair says what was read, what it became and where, and can be taken back.
import { clustersOf, editsBetween } from './likeness.ts'
import { isFormer } from './paper-words.ts'

export interface PlacedText<Place> {
  readonly place: Place
  readonly text: string
}

export interface FoundRepair<Place> {
  readonly from: string
  readonly to: string
  readonly places: readonly Place[]
}

/** Letters of a word, and how many of them may be wrong. Shorter words are too much like each other. */
const SHORTEST = 5
const edits = (length: number) => (length < SHORTEST ? 0 : length < 10 ? 1 : length < 18 ? 2 : 3)
/** From this length a word is known among others; shorter ones must stand between spaces. */
const LONG = 10

interface Known {
  readonly word: string
  readonly clusters: readonly string[]
  readonly most: number
}

interface Found {
  readonly start: number
  readonly end: number
  readonly known: Known
  readonly distance: number
}

export function repairsFor<Place>(
  texts: readonly PlacedText<Place>[],
  vocabulary: readonly string[],
): FoundRepair<Place>[] {
  const known = [...new Set(vocabulary.map(word => word.trim()))]
    .map((word): Known => {
      const clusters = clustersOf(word)
      return { word, clusters, most: edits(clusters.length) }
    })
    .filter(one => one.most > 0)
  const found = new Map<string, { from: string; to: string; places: Place[] }>()
  for (const { place, text } of texts)
    for (const { from, to } of repairsIn(text, known)) {
      const key = `${from}\n${to}`
      const one = found.get(key) ?? { from, to, places: [] }
      one.places.push(place)
      found.set(key, one)
    }
  return [...found.values()]
}

function repairsIn(text: string, known: readonly Known[]): { from: string; to: string }[] {
  const clusters = clustersOf(text)
  const exact = known.flatMap(one => exactIn(clusters, one))
  const near = known.flatMap(one => nearIn(clusters, one, exact))
  const best = near
    .filter(one => !near.some(other => rivals(one, other)))
    .sort((a, b) => a.distance / a.known.clusters.length - b.distance / b.known.clusters.length)
  const taken = clusters.map(() => false)
  const repairs: { from: string; to: string }[] = []
  for (const { start, end, known: one } of best) {
    if (taken.slice(start, end).some(Boolean)) continue
    taken.fill(true, start, end)
    const from = clusters.slice(start, end).join('')
    if (!isSound(from, one.word)) repairs.push({ from, to: one.word })
  }
  return repairs
}

/** Another word of the same stem is right as it stands: only what is put before the stem differs. */
function isSound(read: string, known: string): boolean {
  const [a, b] = [read.replace(/\s/gu, ''), known.replace(/\s/gu, '')]
  if (a === b) return false
  let end = 0
  while (end < Math.min(a.length, b.length) && a.at(-1 - end) === b.at(-1 - end)) end++
  return isFormer(a.slice(0, a.length - end)) && isFormer(b.slice(0, b.length - end))
}

/** Two different words that are as near: nobody knows which was meant. */
const rivals = (one: Found, other: Found) =>
  other.known !== one.known &&
  other.start < one.end &&
  other.end > one.start &&
  other.distance <= one.distance &&
  other.end - other.start >= one.end - one.start

interface Exact {
  readonly start: number
  readonly end: number
  readonly word: string
}

function exactIn(clusters: readonly string[], { clusters: letters, word }: Known): Exact[] {
  const found: Exact[] = []
  for (let start = 0; start + letters.length <= clusters.length; start++)
    if (letters.every((cluster, at) => clusters[start + at] === cluster))
      found.push({ start, end: start + letters.length, word })
  return found
}

/** A known word that is right stays, unless it is only a part of the longer word that was meant. */
const isBlocked = (start: number, end: number, { word }: Known, exact: readonly Exact[]) =>
  exact.some(
    one =>
      one.start < end &&
      one.end > start &&
      !(one.start >= start && one.end <= end && one.end - one.start < end - start && word.includes(one.word)),
  )

const isBreak = (cluster: string | undefined) => cluster === undefined || !/[\p{L}\p{M}\p{N}]/u.test(cluster)

function nearIn(clusters: readonly string[], known: Known, exact: readonly Exact[]): Found[] {
  const { clusters: word, most } = known
  const found: Found[] = []
  for (let start = 0; start < clusters.length; start++) {
    if (isBreak(clusters[start])) continue
    // A long word may stand among others when its first or its last letters are right.
    const standsFree = isBreak(clusters[start - 1])
    if (!standsFree && (word.length < LONG || clusters[start] !== word[0])) continue
    for (let length = word.length - most; length <= word.length + most; length++) {
      const end = start + length
      if (end > clusters.length || isBreak(clusters[end - 1])) continue
      const endsFree = isBreak(clusters[end])
      if (!endsFree && (word.length < LONG || clusters[end - 1] !== word.at(-1))) continue
      if (isBlocked(start, end, known, exact)) continue
      const distance = editsBetween(clusters.slice(start, end), word, most)
      if (distance > 0 && distance <= most) found.push({ start, end, known, distance })
    }
  }
  // Of the same word beginning here or there, the nearest.
  return found.filter(one => !found.some(other => other !== one && overlaps(one, other) && isNearer(other, one)))
}

const overlaps = (a: Found, b: Found) => a.start < b.end && b.start < a.end
const isNearer = (a: Found, b: Found) =>
  a.distance !== b.distance ? a.distance < b.distance : a.start !== b.start ? a.start < b.start : a.end > b.end
