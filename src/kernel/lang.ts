// The languages of the program. Thai is the first language: where only one text exists, it is Thai.

export const langs = ['th', 'en'] as const

export type Lang = (typeof langs)[number]

/** One short text in every language. */
export type Words = Readonly<Record<Lang, string>>

/** The same text as it is in each language. */
export function inBoth(say: (lang: Lang) => string): Words {
  return { th: say('th'), en: say('en') }
}

export function isLang(text: string): text is Lang {
  return langs.some(lang => lang === text)
}

/** Puts values into the {holes} of a text; a hole without a value stays, so that a test can find it. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => (Object.hasOwn(values, key) ? String(values[key]) : whole))
}
