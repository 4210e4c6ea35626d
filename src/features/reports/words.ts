// Words of reports in the reader's language.
import type { Lang } from '#src/kernel/lang.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export const reportsWords = (lang: Lang) => (lang === 'en' ? en : th)
