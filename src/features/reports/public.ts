// What app/ may use of reports.

export { layouts } from './layout.ts'
export { draw, formats, kinds, makeReport } from './make-report.ts'
export { reportsPages } from './pages/index.ts'
export { reportPaper } from './report-paper.ts'
export { reportsWords } from './words.ts'
