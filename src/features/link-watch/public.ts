// What app/ and higher features may use of the link watch.

export { linkWatchFacts } from './facts.ts'
export { answerOwnLinks } from './own.ts'
export { linkWatchPages } from './pages/index.ts'
export { linkDays, type Trouble, troubleAmong } from './queries.ts'
export type { LinkSource, LinkToWatch } from './source.ts'
export { watchLinks } from './watch.ts'
export { linkWatchWords } from './words.ts'
export { linkWatchWork } from './work.ts'
