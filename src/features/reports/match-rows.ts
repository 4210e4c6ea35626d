// Which row of a Word table is which row of the report: by the marks in it, else by how much its words resemble, always in order. Pure.
import { plainWords } from './marks.ts'

export interface RowToMatch {
  /** Names of the texts in it. */
  readonly keys: ReadonlySet<string>
  readonly words: string
}

/** Larger tables are matched one by one in their order. */
const MOST_ROWS = 400
const ENOUGH = 0.3

/** For each row that was found, the place of the row that was expected. */
export function matchRows(
  found: readonly RowToMatch[],
  expected: readonly RowToMatch[],
): readonly (number | undefined)[] {
  if (found.length > MOST_ROWS || expected.length > MOST_ROWS)
    return found.map((row, at) => byKeys(row, expected) ?? (at < expected.length ? at : undefined))
  const pairs = found.map(row => pairsOf(row.words))
  const others = expected.map(row => pairsOf(row.words))
  const worth = (x: number, y: number) => {
    const shared = [...(found[x]?.keys ?? [])].filter(key => expected[y]?.keys.has(key)).length
    return shared > 0 ? 10 + shared : likeness(pairs[x], others[y])
  }
  const best = Array.from({ length: found.length + 1 }, () => new Float64Array(expected.length + 1))
  const get = (x: number, y: number) => best[x]?.[y] ?? 0
  const pair = Array.from({ length: found.length }, (_, x) => expected.map((__, y) => worth(x, y)))
  for (let x = found.length - 1; x >= 0; x--)
    for (let y = expected.length - 1; y >= 0; y--) {
      const row = best[x]
      const value = pair[x]?.[y] ?? 0
      const both = value >= ENOUGH ? value + get(x + 1, y + 1) : 0
      if (row) row[y] = Math.max(both, get(x + 1, y), get(x, y + 1))
    }
  const matched: (number | undefined)[] = found.map(() => undefined)
  for (let x = 0, y = 0; x < found.length && y < expected.length; ) {
    const value = pair[x]?.[y] ?? 0
    if (value >= ENOUGH && get(x, y) === value + get(x + 1, y + 1)) matched[x++] = y++
    else if (get(x, y) === get(x + 1, y)) x += 1
    else y += 1
  }
  return matched
}

const byKeys = (row: RowToMatch, expected: readonly RowToMatch[]): number | undefined => {
  const at = expected.findIndex(one => [...row.keys].some(key => one.keys.has(key)))
  return at < 0 ? undefined : at
}

/** Pairs of letters: words alike have many in common, wherever a letter was changed. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = plainWords(text).replace(/\s/g, '').slice(0, 1000)
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < words.length; at++) pairs.add(words.slice(at, at + 2))
  return pairs
}

function likeness(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const one of a) if (b.has(one)) shared += 1
  return (2 * shared) / (a.size + b.size)
}
