// Words of a form in the reader's language; where an agency wrote only Thai, Thai.
import type { Lang } from '#src/kernel/lang.ts'

export const wordsIn = (text: { readonly th: string; readonly en?: string | undefined }, lang: Lang): string =>
  lang === 'en' && text.en ? text.en : text.th
