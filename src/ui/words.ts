// The pieces' own texts by language.
import type { Lang } from '#src/kernel/lang.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

const words = { th, en } satisfies Record<Lang, typeof th>

export type UiWords = typeof th

export function uiWords(lang: Lang): UiWords {
  return words[lang]
}
