// What app/ and higher features may use of what is published.

export { carryPublication } from './actions/carry-publication.ts'
export { compareStart } from './actions/compare-start.ts'
export { decidePublication, proposePublication } from './actions/decide-publication.ts'
export { draftPublication } from './actions/draft-publication.ts'
export { linkCirculars } from './actions/link-circulars.ts'
export { recordMeeting } from './actions/manual-meetings.ts'
export { publishPublication, withdrawPublication } from './actions/publish-publication.ts'
export { reviewManual } from './actions/review-manual.ts'
export { startManuals } from './actions/start-manuals.ts'
export { publishOnTime } from './clockwork.ts'
export { publishingFacts } from './facts.ts'
export { activityCalendar, addressesShown, newsFeed } from './feeds.ts'
export { lookThroughFiles } from './look-through.ts'
export { type ManualInForce, manualsInForce } from './manuals-in-force.ts'
export { publishingPages } from './pages/index.ts'
export { lineOf } from './pages/public-list.tsx'
export { publicationProducts } from './products.ts'
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
export { manualBegunFrom } from './queries-starters.ts'
export { addressOf as addressOfPublication, folderOf, inLangOf, promisedDays, wordsOf } from './rules.ts'
export { type Kind as PublicationKind, kinds as publicationKinds, type NewPublication } from './schema.ts'
export { publicationsToFind, publicationToFind } from './search.ts'
export { linesOf, totalText } from './show.ts'
export { starters, unitFor } from './starters.ts'
export { publishingTopics } from './topics.ts'
export { newsPace } from './unit-news.ts'
export { verifyPublications } from './verify-publications.ts'
export { publishingWords } from './words.ts'
export { publishingWork } from './work.ts'
