// What app/ and higher features may use of reports.

export { followLetter } from './actions/follow-letter.ts'
export { followPaper, reportApproved, reportCirculates, reportReturned } from './actions/follow-report.ts'
export { freezeReport } from './actions/freeze-report.ts'
export { layouts } from './layout.ts'
export { draw, formats, kinds, makeReport } from './make-report.ts'
export { reportsPages } from './pages/index.ts'
export { outputProducts, reportProducts } from './products.ts'
export { reportPaper } from './report-paper.ts'
export { reportsTopics } from './topics.ts'
export { reportsWords } from './words.ts'
