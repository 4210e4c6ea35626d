// Texts of this feature in the reader's language.
import type { Lang } from '#src/kernel/lang.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export const bringWords = (lang: Lang): typeof th => (lang === 'en' ? en : th)
