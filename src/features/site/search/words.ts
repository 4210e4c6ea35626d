// The texts of the search by language.
import type { Lang } from '#src/kernel/lang.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export const searchWords = (lang: Lang) => (lang === 'en' ? en : th)
