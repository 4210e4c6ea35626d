// What app/ and the office above need of the public site.
import { channelQuarters } from './channels/page.tsx'
import { publicLedger } from './ledger/page.tsx'
import { cardsOffice } from './pages/cards-office.tsx'
import { contact } from './pages/contact.tsx'
import { contactPrint } from './pages/contact-print.tsx'
import { display } from './pages/display.tsx'
import { executives } from './pages/executives.tsx'
import { firstVisit } from './pages/first-visit.tsx'
import { home } from './pages/home.tsx'
import { lookOffice } from './pages/look-office.tsx'
import { siteMap } from './pages/site-map.tsx'
import { standardTexts } from './pages/standard-texts.tsx'
import { statisticsPages } from './pages/statistics.tsx'
import { structure } from './pages/structure.tsx'
import { textsOffice } from './pages/texts-office.tsx'
import { visitsEdit, visitsNew, visitsOffice, visitsWithdraw } from './pages/visits-office.tsx'
import type { SiteParts } from './site-parts.ts'

export { editCard } from './actions/edit-card.ts'
export { siteFacts } from './facts.ts'
export { colourOf } from './look.ts'
export type { MenuEntry, MenuGroup, PublicMenu } from './menu.ts'
export { houseEvents, isShownPicture } from './queries-cards.ts'
export { addVisits } from './queries-visits.ts'
export { indexOf as searchIndexOf } from './search/index-of.ts'
export { type SearchDoor, searchPage } from './search/page.tsx'
export { type PageToFind, pagesSource } from './search/pages-source.ts'
export { papersSource } from './search/papers-source.ts'
export type { Searchable, SearchSource } from './search/source.ts'
export { searchWords } from './search/words.ts'
export { siteTopics, socialKinds } from './topics.ts'
export { VisitorCounter } from './visitors/counter.ts'
export { siteWords } from './words.ts'

export const sitePages = (parts: SiteParts) => [
  home(parts),
  contact,
  contactPrint,
  firstVisit,
  display,
  structure,
  executives,
  publicLedger,
  siteMap(parts),
  ...standardTexts(parts),
  ...statisticsPages(parts),
  channelQuarters,
  visitsOffice,
  visitsNew,
  visitsEdit,
  visitsWithdraw,
  ...textsOffice,
  ...lookOffice,
  ...cardsOffice,
]
