// What the search of the public site finds, and where it leads those who found nothing. A feature adds its source here.
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
import type { Words } from '#src/kernel/lang.ts'

const word = (key: keyof ReturnType<typeof searchWords>['pages']): Words => ({
  th: searchWords('th').pages[key],
  en: searchWords('en').pages[key],
})

const fixedPages: readonly PageToFind[] = [
  { key: 'papers', href: '/papers', title: word('papers'), summary: word('papersWhat') },
]

const publications: SearchSource = {
  kind: 'publication',
  kinds: Object.fromEntries(
    publicationKinds.map(kind => [
      kind,
      { th: publishingWords('th').kinds[kind], en: publishingWords('en').kinds[kind] },
    ]),
  ),
  one: publicationToFind,
  all: publicationsToFind,
  on: Object.fromEntries(
    ['publication.published', 'publication.withdrawn', 'publication.expired', 'publication.moved'].map(event => [
      event,
      (_tx, { subject }) => (subject ? [subject.id] : []),
    ]),
  ),
}

export const searchIndex = searchIndexOf([pagesSource(fixedPages), publications, papersSource])

export const searchDoors: readonly SearchDoor[] = [
  { href: '/papers', title: word('papers') },
  { href: '/contact', title: word('contact') },
]
