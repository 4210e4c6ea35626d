// What app/ and higher features may use of kept papers.

export { keepPaper } from './actions/keep-paper.ts'
export { type Leave, publishPaper, withdrawPaper } from './actions/publish-paper.ts'
export { addressOfPaper, newPaperCode } from './code.ts'
export { papersPages } from './pages/index.ts'
export { printPaper } from './print-paper.ts'
export {
  type PaperRow,
  paperAddresses,
  paperById,
  paperIdsShown,
  paperOf,
  papersAfter,
  papersOpen,
} from './queries.ts'
export { docxOf, paperIn, pdfOf } from './stored.ts'
export type { Signer, Story, StoryTeller } from './story.ts'
export { type OpenPaper, openPapers, proofOfPaper } from './topics.ts'
export { type PapersVerification, verifyPapers } from './verify-papers.ts'
export { papersWords } from './words.ts'
