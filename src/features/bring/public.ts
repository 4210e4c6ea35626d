// What app/ may use of brought papers.

export { paperOrigin } from './origin.ts'
export { bringPages } from './pages/index.ts'
export { type PaperReader, type ReadJob, readBrought } from './reading.ts'
export { bringRetention } from './retention.ts'
export { bringWords } from './words.ts'
export { bringWork } from './work.ts'
