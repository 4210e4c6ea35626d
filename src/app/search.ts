// What the search of the public site finds, and where it leads those who found nothing. A feature adds its source here.
import { itemsChanged, itemsToFind, itemToFind } from '#src/features/disclosure/public.ts'
import {
  publicationKinds,
  publicationsToFind,
  publicationToFind,
  publishingWords,
} from '#src/features/publishing/public.ts'
import {
  type PageToFind,
  pagesSource,
  papersSource,
  type SearchDoor,
  type SearchSource,
  searchIndexOf,
  searchWords,
} from '#src/features/site/public.ts'
import { inBoth } from '#src/kernel/lang.ts'
import { menuEntries } from './web/public-menu.ts'

const word = (key: keyof ReturnType<typeof searchWords>['pages']) => inBoth(lang => searchWords(lang).pages[key])

const fixedPages: readonly PageToFind[] = [
  { key: 'first-visit', href: '/first-visit', title: word('firstVisit'), summary: word('firstVisitWhat') },
  { key: 'papers', href: '/papers', title: word('papers'), summary: word('papersWhat') },
]

/** Those of the menu, by what the menu calls them; test/http/search.db.test.ts asks that each is there. */
const menuPages: readonly PageToFind[] = menuEntries
  .filter(({ href }) => href !== '/search' && href !== '/contact' && fixedPages.every(page => page.href !== href))
  .map(({ href, words }) => ({ key: href, href, title: words, summary: { th: '', en: '' } }))

const items: SearchSource = {
  kind: 'item',
  kinds: { item: inBoth(lang => searchWords(lang).kinds.item) },
  one: itemToFind,
  all: itemsToFind,
  on: { 'item.approved': itemsChanged, 'framework.adopted': itemsChanged },
}

const publications: SearchSource = {
  kind: 'publication',
  kinds: Object.fromEntries(publicationKinds.map(kind => [kind, inBoth(lang => publishingWords(lang).kinds[kind])])),
  one: publicationToFind,
  all: publicationsToFind,
  on: Object.fromEntries(
    ['publication.published', 'publication.withdrawn', 'publication.expired', 'publication.moved'].map(event => [
      event,
      (_tx, { subject }) => (subject ? [subject.id] : []),
    ]),
  ),
}

export const searchIndex = searchIndexOf([
  pagesSource([...fixedPages, ...menuPages]),
  publications,
  papersSource,
  items,
])

export const searchDoors: readonly SearchDoor[] = [
  { href: '/papers', title: word('papers') },
  { href: '/contact', title: word('contact') },
]
