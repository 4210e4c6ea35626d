// The feature's texts by language, and the codes its actions may refuse with.
import type { Lang } from '#src/kernel/lang.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export const evidenceWords = (lang: Lang) => (lang === 'en' ? en : th)
