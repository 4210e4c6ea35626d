// The public menu: what stands on the website, in which group, in citizens' words. What the program does not have yet is left out by
// itself, so an address may be named here before its page is there.
import type { MenuEntry, MenuGroup, PublicMenu } from '#src/features/site/public.ts'
import { siteWords } from '#src/features/site/public.ts'
import { inBoth } from '#src/kernel/lang.ts'
import type { AnyPage } from '#src/platform/http/page.ts'

type Key = keyof ReturnType<typeof siteWords>['menu']
const word = (key: Key) => inBoth(lang => siteWords(lang).menu[key])
const group = (key: Key, entries: readonly (readonly [string, Key])[]): MenuGroup => ({
  words: word(key),
  entries: entries.map(([href, name]) => ({ href, words: word(name) })),
})

const everything: PublicMenu = [
  group('services', [
    ['/services', 'services'],
    ['/track', 'track'],
    ['/manuals', 'manuals'],
    ['/pets', 'pets'],
  ]),
  group('news', [
    ['/news', 'newsList'],
    ['/activities', 'activities'],
    ['/announcements', 'announcements'],
    ['/calendar', 'calendar'],
  ]),
  group('check', [
    ['/ita', 'ita'],
    ['/money', 'money'],
    ['/statistics', 'statistics'],
    ['/papers', 'papers'],
    ['/documents', 'documents'],
    ['/information', 'information'],
    ['/information-act', 'informationAct'],
    ['/open-data', 'openData'],
    ['/ledger', 'ledger'],
  ]),
  group('help', [
    ['/first-visit', 'firstVisit'],
    ['/staff-manuals', 'staffManuals'],
    ['/search', 'search'],
    ['/contact', 'contact'],
  ]),
  group('about', [
    ['/structure', 'structure'],
    ['/executives', 'executives'],
    ['/pages', 'pages'],
    ['/links', 'links'],
  ]),
  group('site', [
    ['/site-map', 'siteMap'],
    ['/display', 'display'],
    ['/accessibility', 'accessibility'],
    ['/privacy', 'privacy'],
    ['/website-policy', 'websitePolicy'],
    ['/disclaimer', 'disclaimer'],
  ]),
]

/** Every page of the menu, whether it is there or not. */
export const menuEntries: readonly MenuEntry[] = everything.flatMap(({ entries }) => entries)

/** The five doors at the head of every page, of those that are there; the emblem leads home. */
const doors: readonly (readonly [string, Key])[] = [
  ['/services', 'services'],
  ['/track', 'track'],
  ['/news', 'newsList'],
  ['/ita', 'headIta'],
  ['/contact', 'contact'],
]

export function publicMenu(pages: readonly Pick<AnyPage, 'path'>[]): PublicMenu {
  const paths = new Set(pages.map(page => page.path))
  return everything
    .map(({ words, entries }) => ({ words, entries: entries.filter(entry => paths.has(entry.href)) }))
    .filter(({ entries }) => entries.length > 0)
}

export const headOf = (menu: PublicMenu): MenuEntry[] => {
  const there = new Set(menu.flatMap(({ entries }) => entries.map(entry => entry.href)))
  return doors.filter(([href]) => there.has(href)).map(([href, name]) => ({ href, words: word(name) }))
}
