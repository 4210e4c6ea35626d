// Everything the page of results shows, from what stands in the address. One statement, and a second one where nothing was found.
import { isId } from '#src/kernel/ids.ts'
import { toThaiDigits } from '#src/kernel/numerals.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type Asked, readAsked } from './asked.ts'
import { meant } from './near.ts'
import { type Hit, hits, nearTitles, type Place } from './queries.ts'
import { isBeginning, lettersOf, nearQueryOf, queryOf } from './vector.ts'

export const PER_PAGE = 10
const MOST_AROUND = 4
/** Comparing more costs more than it tells. */
const MOST_LETTERS_NEAR = 6
const MOST_TITLES_NEAR = 40

export interface Found {
  readonly asked: Asked
  readonly kind: string | undefined
  readonly year: number | undefined
  readonly rows: readonly Hit[]
  readonly total: number
  readonly hasMore: boolean
  readonly meant: string | undefined
  /** Every word that counts as found, in any of the ways to say it. */
  readonly words: readonly string[]
}

export async function look(tx: Tx, query: URLSearchParams, kinds: readonly string[]): Promise<Found> {
  const asked = readAsked(query.get('q') ?? '')
  const kind = kinds.find(one => one === query.get('kind'))
  const year = yearAsked(query.get('year'))
  const words = [...new Set(asked.searches.flat())]
  const none = { asked, kind, year, rows: [], total: 0, hasMore: false, meant: undefined, words }
  if (asked.words.length === 0) return none
  const rows = await hits(tx, {
    query: queryOf(asked.searches),
    inTitle: queryOf(asked.searches, 'A'),
    outsideFiles: queryOf(asked.searches, 'ABC'),
    around: around(words),
    kind,
    year,
    after: placeIn(query.get('after') ?? ''),
    most: PER_PAGE + 1,
  })
  if (rows.length > 0)
    return { ...none, rows: rows.slice(0, PER_PAGE), total: rows[0]?.total ?? 0, hasMore: rows.length > PER_PAGE }
  const letters = spread(lettersOf(asked.text), MOST_LETTERS_NEAR)
  const titles = letters.length === 0 ? [] : await nearTitles(tx, nearQueryOf(letters), MOST_TITLES_NEAR)
  return { ...none, meant: meant(asked.text, titles) }
}

/** So many of them, from all along. */
const spread = (letters: readonly string[], most: number): string[] =>
  letters.filter((_, at) => letters.length <= most || at % Math.ceil(letters.length / most) === 0)

/** The longest are the rarest. A text keeps the digits it was written with. */
const around = (words: readonly string[]): string[] =>
  [...words]
    .filter(word => word.length > 1)
    .sort((a, b) => Number(isBeginning(b)) - Number(isBeginning(a)) || b.length - a.length)
    .slice(0, MOST_AROUND)
    .flatMap(word => (/^\d+$/.test(word) ? [word, toThaiDigits(word)] : [word]))

/** Where the page before ended. What is not such a place is the beginning. */
export function placeIn(text: string): Place | undefined {
  const [, tier, moment, id] = /^([123])\.(\d{1,15})\.([\w-]{36})$/.exec(text) ?? []
  return tier && moment && id && isId(id) ? { tier: Number(tier), at: new Date(Number(moment)), id } : undefined
}

export const placeOf = (hit: Place): string => `${hit.tier}.${hit.at.getTime()}.${hit.id}`
