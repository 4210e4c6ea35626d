// The gallery's sentences by language.
import type { Lang } from '#src/kernel/lang.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export function galleryWords(lang: Lang): typeof th {
  return { th, en }[lang]
}
