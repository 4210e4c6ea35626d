// Texts as PostgreSQL keeps them for searching, written by us: its own parser knows no Thai words and would break them at vowels.

import { toArabicDigits } from '#src/kernel/numerals.ts'
import { normalizeThai, segmentWords } from '#src/kernel/thai-text.ts'

/** A title, B summary, C the text itself, D files. */
export type Weight = 'A' | 'B' | 'C' | 'D'
const weights: readonly Weight[] = ['A', 'B', 'C', 'D']

/** One row may hold a million bytes of words; a word of more letters is none. */
const MOST_WORDS = 30_000
const LONGEST = 60

/** As words are compared: normalised, small letters, Arabic digits. */
export const folded = (text: string): string => toArabicDigits(normalizeThai(text)).toLowerCase()

/** `also` is kept as it is and found as a whole. Every word stands once for each weight: where is of no use to us. */
export function vectorOf(texts: Partial<Record<Weight, string>>, also?: string): string {
  const found = new Map<string, string>()
  for (const [at, weight] of weights.entries())
    for (const word of new Set(segmentWords(folded(texts[weight] ?? ''))))
      if (word.length <= LONGEST && (found.has(word) || found.size < MOST_WORDS))
        found.set(word, `${found.has(word) ? `${found.get(word)},` : ''}${at + 1}${weight}`)
  const all = [...found].map(([word, places]) => `${quoted(word)}:${places}`)
  return [...(also === undefined ? [] : [quoted(also)]), ...all].join(' ')
}

/** Three letters at a time, for what was mistyped. */
export function lettersOf(text: string): string[] {
  const bare = segmentWords(folded(text)).join('')
  return [...new Set(Array.from({ length: Math.max(0, bare.length - 2) }, (_, at) => bare.slice(at, at + 3)))]
}

export const nearVectorOf = (text: string, also: string): string => [also, ...lettersOf(text)].map(quoted).join(' ')

export const nearQueryOf = (letters: readonly string[]): string => letters.map(quoted).join(' | ')

/** Any of the searches, all the words of one. Words of three letters and more may be the beginning of a longer one. */
export function queryOf(searches: readonly (readonly string[])[], weight: Weight | '' | 'ABC' = ''): string {
  const one = (word: string) => {
    const mark = `${isBeginning(word) ? '*' : ''}${weight}`
    return mark === '' ? quoted(word) : `${quoted(word)}:${mark}`
  }
  return searches.map(words => `(${words.map(one).join(' & ')})`).join(' | ')
}

export const isBeginning = (word: string): boolean => word.length >= 3 && !/^\d/.test(word)

const quoted = (word: string) => `'${word.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`
