import type { Lang } from '#src/kernel/lang.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export const outboxWords = (lang: Lang) => (lang === 'en' ? en : th)
