// Words that mean the same to people who search, from content/search/synonyms.json.
import { z } from 'zod'
import { segmentWords } from '#src/kernel/thai-text.ts'
import file from '../../../../content/search/synonyms.json' with { type: 'json' }
import { folded } from './vector.ts'

const File = z.object({ about: z.string(), same: z.array(z.array(z.string().min(2)).min(2)) })

/** Each phrase as its words, together with those that mean the same. */
const groups = File.parse(file).same.map(group => group.map(phrase => segmentWords(folded(phrase))))

/** Of a search, the searches that mean the same: one phrase in it changed for another. The search itself is not among them. */
export function sameMeaning(words: readonly string[], most: number): string[][] {
  const found: string[][] = []
  for (const group of groups)
    for (const phrase of group) {
      const at = placeOf(words, phrase)
      if (at < 0) continue
      for (const other of group)
        if (other !== phrase) found.push([...words.slice(0, at), ...other, ...words.slice(at + phrase.length)])
    }
  return found.slice(0, most)
}

function placeOf(words: readonly string[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= words.length; at++)
    if (phrase.every((word, n) => words[at + n] === word)) return at
  return -1
}
