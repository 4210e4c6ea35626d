// The texts of the register of dogs and cats by language.
import type { Lang } from '#src/kernel/lang.ts'
import { petsEn } from './pet-words.en.ts'
import { petsTh } from './pet-words.th.ts'

export const petsWords = (lang: Lang) => (lang === 'en' ? petsEn : petsTh)
