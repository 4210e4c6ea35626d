// The texts of plans by language; pages show what may be refused on the way too.
import type { Lang } from '#src/kernel/lang.ts'
import { planEn } from './plan-words.en.ts'
import { planTh } from './plan-words.th.ts'

export const planWords = (lang: Lang) => (lang === 'en' ? planEn : planTh)
