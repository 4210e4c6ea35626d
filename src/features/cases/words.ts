// The feature's texts by language.
import type { Lang } from '#src/kernel/lang.ts'
import { deskEn } from './desk-words.en.ts'
import { deskTh } from './desk-words.th.ts'
import { lineEn } from './line-words.en.ts'
import { lineTh } from './line-words.th.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export const casesWords = (lang: Lang) => (lang === 'en' ? en : th)
export const deskWords = (lang: Lang) => (lang === 'en' ? deskEn : deskTh)
export const lineWords = (lang: Lang) => (lang === 'en' ? lineEn : lineTh)

/** For pages of the desk: a notice for every verb. */
export const deskPageWords = (lang: Lang) => {
  const { verbs, bulk, templates } = deskWords(lang)
  const done = Object.fromEntries(Object.entries(verbs).map(([verb, words]) => [verb, words.done]))
  return {
    errors: { ...casesWords(lang).errors, 'none-chosen': bulk.none, 'hole-unknown': templates.holeUnknown },
    notices: { ...done, bulk: bulk.done, 'template-added': templates.added, 'template-removed': templates.removed },
  }
}
