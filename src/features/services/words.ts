// The feature's texts by language.
import type { Lang } from '#src/kernel/lang.ts'
import { builderEn } from './builder-words.en.ts'
import { builderTh } from './builder-words.th.ts'
import { figuresEn } from './figure-words.en.ts'
import { figuresTh } from './figure-words.th.ts'
import { publicityEn } from './publicity-words.en.ts'
import { publicityTh } from './publicity-words.th.ts'
import { waysEn } from './ways-words.en.ts'
import { waysTh } from './ways-words.th.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export const servicesWords = (lang: Lang) => (lang === 'en' ? en : th)
export const figureWords = (lang: Lang) => (lang === 'en' ? figuresEn : figuresTh)
export const builderWords = (lang: Lang) => (lang === 'en' ? builderEn : builderTh)
export const publicityWords = (lang: Lang) => (lang === 'en' ? publicityEn : publicityTh)
export const waysWords = (lang: Lang) => (lang === 'en' ? waysEn : waysTh)
