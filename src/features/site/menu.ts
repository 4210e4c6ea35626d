// The public menu as app/ hands it in: which pages there are, in citizens' words. Site map, footer and statistics read the same list.
import type { Lang, Words } from '#src/kernel/lang.ts'
import { siteWords } from './words.ts'

export interface MenuEntry {
  readonly href: string
  readonly words: Words
}

export interface MenuGroup {
  readonly words: Words
  readonly entries: readonly MenuEntry[]
}

export type PublicMenu = readonly MenuGroup[]

/** What the first part of an address is called; the home has none. */
export function sectionName(menu: PublicMenu, section: string, lang: Lang): string {
  const w = siteWords(lang).statistics.sections
  if (section === '') return w.home
  const entry = menu.flatMap(group => group.entries).find(one => one.href === `/${section}`)
  return entry ? entry.words[lang] : `${w.other} /${section}`
}
