// How alike two texts are, counted in letters as Thai writes them (a consonant with its marks is one). Pure.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { normalizeThai } from '#src/kernel/thai-text.ts'

const letters = new Intl.Segmenter('th', { granularity: 'grapheme' })

export const clustersOf = (text: string): string[] => Array.from(letters.segment(text), one => one.segment)

/** Spaces, marks of punctuation, kinds of digits and of case say nothing. */
export const bare = (text: string): string =>
  toArabicDigits(normalizeThai(text))
    .toLowerCase()
    .replace(/[\s.,;:()[\]"'“”‘’/\-–—_*]+/gu, '')

function pairsOf(text: string): Map<string, number> {
  const clusters = clustersOf(bare(text))
  const found = new Map<string, number>()
  const add = (pair: string) => found.set(pair, (found.get(pair) ?? 0) + 1)
  if (clusters.length === 1) add(clusters[0] ?? '')
  for (let at = 0; at + 1 < clusters.length; at++) add(`${clusters[at]}${clusters[at + 1]}`)
  return found
}

const sizeOf = (pairs: ReadonlyMap<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0)

/** A short text that stands whole inside a long one is nearly the same thing. */
const WITHIN = 0.92
const LONG_ENOUGH = 10

/** From 0 to 1: pairs of letters that both have. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)]
  if (sizeA === 0 || sizeB === 0) return 0
  let shared = 0
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0)
  const both = (2 * shared) / (sizeA + sizeB)
  const least = Math.min(sizeA, sizeB)
  return least < LONG_ENOUGH ? both : Math.max(both, WITHIN * (shared / least))
}

export interface Nearest<Choice> {
  readonly choice: Choice
  readonly like: number
}

export function nearest<Choice>(
  text: string,
  choices: readonly Choice[],
  words: (choice: Choice) => string,
  least = 0.6,
): Nearest<Choice> | undefined {
  let best: Nearest<Choice> | undefined
  for (const choice of choices) {
    const like = likeness(text, words(choice))
    if (like >= least && like > (best?.like ?? 0)) best = { choice, like }
  }
  return best
}

/** How many letters must be put in, taken out or changed; more than `most` is not counted on. */
export function editsBetween(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      now.push(Math.min(change, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1))
    }
    if (Math.min(...now) > most) return most + 1
    before = now
  }
  return before[b.length] ?? most + 1
}
