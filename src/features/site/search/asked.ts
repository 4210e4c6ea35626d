// What somebody typed into the search box, as the words to look for. Nothing in it is an operator: quotes, signs and markup are no words.
import { cleanInput, segmentWords } from '#src/kernel/thai-text.ts'
import { sameMeaning } from './synonyms.ts'
import { folded } from './vector.ts'

export const MOST_LETTERS = 200
const MOST_WORDS = 16
const MOST_SEARCHES = 8

export interface Asked {
  /** As it is shown in the box again. */
  readonly text: string
  /** Folded words, in order, each once. */
  readonly words: readonly string[]
  /** The words, and other ways to say them. */
  readonly searches: readonly (readonly string[])[]
  /** It was longer than we look for. */
  readonly isCut: boolean
}

export function readAsked(typed: string): Asked {
  const clean = cleanInput(typed.slice(0, MOST_LETTERS * 20))
  const text = clean.slice(0, MOST_LETTERS).trim()
  const all = segmentWords(folded(text))
  const words = [...new Set(all)].slice(0, MOST_WORDS)
  const searches = words.length === 0 ? [] : [words, ...sameMeaning(all.slice(0, MOST_WORDS), MOST_SEARCHES - 1)]
  return { text, words, searches, isCut: clean.length > MOST_LETTERS || all.length > MOST_WORDS }
}
