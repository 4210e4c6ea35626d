// What app/ needs to put the office together.
export { type EventWords, eventWords } from './events.ts'
export { makeNav, type NavEntry, type NavSection, type OfficeNav } from './nav.ts'
export { officePages } from './pages/index.ts'
export type { HomeSources, LastScore, SetUpStep } from './sources.ts'
export { officeWords } from './words.ts'
