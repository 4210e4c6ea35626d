// The office menu: entries come from the features, and an entry that one may not open is not shown.
import type { Lang, Words } from '#src/kernel/lang.ts'
import type { Actor } from '#src/platform/database/scope.ts'
import { href } from '#src/platform/http/visit.ts'
import type { IconName, NavGroup, NavItem, OfficeUser } from '#src/ui/index.ts'

export interface NavEntry {
  readonly href: string
  readonly words: Words
  readonly icon: IconName
  /** A right, or 'signed-in'. */
  readonly may: string
  /** Also on the bar of the phone, where there is room for one short word. */
  readonly onBar?: Words
  /** Comes right after the home on the bar of whoever has this right. */
  readonly barFirstFor?: string
}

export interface NavSection {
  readonly words?: Words
  readonly entries: readonly NavEntry[]
}

export interface OfficeNav {
  groups(lang: Lang, actor: Actor, current: string): NavGroup[]
  bar(lang: Lang, actor: Actor, current: string): NavItem[]
  user(lang: Lang, actor: Actor): OfficeUser
}

export function makeNav(sections: readonly NavSection[], menu: NavEntry): OfficeNav {
  const item = (lang: Lang, entry: NavEntry, current: string): NavItem => ({
    href: href(lang, entry.href),
    label: entry.words[lang],
    icon: entry.icon,
    current: entry.href === current,
  })
  const open = (actor: Actor, entries: readonly NavEntry[]) =>
    entries.filter(entry => entry.may === 'signed-in' || actor.holds(entry.may))
  return {
    groups: (lang, actor, current) =>
      sections
        .map(section => ({
          ...(section.words ? { label: section.words[lang] } : {}),
          items: open(actor, section.entries).map(entry => item(lang, entry, current)),
        }))
        .filter(group => group.items.length > 0),
    bar: (lang, actor, current) => {
      const entries = open(
        actor,
        sections.flatMap(section => section.entries),
      ).filter(entry => entry.onBar !== undefined)
      const [home, ...rest] = entries
      const isFirst = (entry: NavEntry) => entry.barFirstFor !== undefined && actor.holds(entry.barFirstFor)
      const order = [...(home ? [home] : []), ...rest.filter(isFirst), ...rest.filter(entry => !isFirst(entry))]
      return [...order.slice(0, 4), menu].map(entry => ({
        ...item(lang, entry, current),
        label: (entry.onBar ?? entry.words)[lang],
      }))
    },
    user: (lang, actor) => ({
      name: actor.name,
      post: actor.post,
      accountHref: href(lang, '/office/account'),
      signOutAction: href(lang, '/sign-out'),
    }),
  }
}
