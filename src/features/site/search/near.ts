// What somebody may have meant: the stretch of a title that looks most like what she typed.
import { segmentWords } from '#src/kernel/thai-text.ts'
import { folded } from './vector.ts'

/** Less alike than this is no help. */
const ALIKE = 0.55
const MOST_WORDS_OF_A_TITLE = 40

export function meant(typed: string, titles: readonly string[]): string | undefined {
  const wanted = pairs(typed)
  const words = segmentWords(folded(typed)).length
  let best: { text: string; score: number } | undefined
  for (const title of titles)
    for (const stretch of stretchesOf(title, words + 2)) {
      const score = alike(wanted, pairs(stretch))
      if (score >= ALIKE && score < 1 && (!best || score > best.score)) best = { text: stretch, score }
    }
  return best?.text
}

function* stretchesOf(title: string, most: number): Generator<string> {
  const segments = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(title)]
    .filter(one => one.isWordLike)
    .slice(0, MOST_WORDS_OF_A_TITLE)
  for (const [at, first] of segments.entries())
    for (let count = 1; count <= most; count++) {
      const last = segments[at + count - 1]
      if (last) yield title.slice(first.index, last.index + last.segment.length)
    }
}

/** Two letters at a time, each as often as it stands there. */
function pairs(text: string): Map<string, number> {
  const bare = folded(text).replace(/\s+/g, '')
  const found = new Map<string, number>()
  for (let at = 0; at + 2 <= bare.length; at++) {
    const pair = bare.slice(at, at + 2)
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

/** Dice: 1 is the same, 0 has nothing in common. */
function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((sum, count) => sum + count, 0)
  let both = 0
  for (const [pair, count] of a) both += Math.min(count, b.get(pair) ?? 0)
  const all = size(a) + size(b)
  return all === 0 ? 0 : (2 * both) / all
}
