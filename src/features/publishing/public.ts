// What app/ and higher features may use of what is published.

export { carryPublication } from './actions/carry-publication.ts'
export { decidePublication, proposePublication } from './actions/decide-publication.ts'
export { draftPublication } from './actions/draft-publication.ts'
export { publishPublication, withdrawPublication } from './actions/publish-publication.ts'
export { reviewManual } from './actions/review-manual.ts'
export { publishOnTime } from './clockwork.ts'
export { publishingFacts } from './facts.ts'
export { activityCalendar, addressesShown, newsFeed } from './feeds.ts'
export { lookThroughFiles } from './look-through.ts'
export { publishingPages } from './pages/index.ts'
export { lineOf } from './pages/public-list.tsx'
export {
  countsByKind,
  isFileOfPublication,
  isPublicFile,
  newsByMonth,
  type PublicRow,
  shownAfter,
  shownById,
  shownOf,
  shownOfHeadings,
} from './queries-public.ts'
export { addressOf as addressOfPublication, folderOf, inLangOf, wordsOf } from './rules.ts'
export { type Kind as PublicationKind, kinds as publicationKinds, type NewPublication } from './schema.ts'
export { publicationsToFind, publicationToFind } from './search.ts'
export { publishingTopics } from './topics.ts'
export { verifyPublications } from './verify-publications.ts'
export { publishingWords } from './words.ts'
export { publishingWork } from './work.ts'
