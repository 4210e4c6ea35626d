// The languages of the program. Thai is the first language: where only one text exists, it is Thai.

export const langs = ['th', 'en'] as const

export type Lang = (typeof langs)[number]

/** One short text in every language. */
export type Words = Readonly<Record<Lang, string>>

export function isLang(text: string): text is Lang {
  return langs.some(lang => lang === text)
}
