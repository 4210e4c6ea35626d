// What other features may use of cases.

export { answerPapers } from './actions/answer-papers.ts'
export { askPapers } from './actions/ask-papers.ts'
export { confirm } from './actions/confirm.ts'
export { finish } from './actions/finish.ts'
export { join } from './actions/join.ts'
export { notDone } from './actions/not-done.ts'
export { type Channel, channels, type NewCase, type Opened, openCase, openCases } from './actions/open-case.ts'
export { plan } from './actions/plan.ts'
export { rate } from './actions/rate.ts'
export { nextNumber, receive } from './actions/receive.ts'
export { reject } from './actions/reject.ts'
export { start } from './actions/start.ts'
export { tellDelay } from './actions/tell-delay.ts'
export { transfer } from './actions/transfer.ts'
export { withdraw } from './actions/withdraw.ts'
export { write } from './actions/write.ts'
export { requestPaper } from './case-paper.ts'
export { moveCases } from './clockwork.ts'
export { type CountRow, type Counts, countCases, keepCounts, monthCounts, openBefore, sumOf } from './counts.ts'
export { CaseForm, CONTACT, splitContact, withContact } from './definition.ts'
export type { DeskExtras, VerbExtra } from './extras.ts'
export { hearOnLine, lineOf, mailInstead, replyLater, replyToLine, unfollowOnLine } from './line.ts'
export { type Looked, looksAtIn, noteLook, noteLooksIn } from './looks.ts'
export { casesPages } from './pages/index.ts'
export { LooksCard } from './pages/looks-card.tsx'
export { publicSteps } from './public-steps.ts'
export {
  type CaseRow,
  caseByCode,
  caseById,
  caseCode,
  isFileOfCase,
  isFileOfCaseFor,
  type NearCase,
  openNear,
} from './queries.ts'
export { lateNow } from './queries-desk.ts'
export { repairsPublic } from './queries-public.ts'
export { casesRetention } from './retention.ts'
export { isEnd, leadsTo, mayNow, numberText, type Process, processIds, type State, type Verb } from './rules.ts'
export { stateLook as caseStateLook } from './show.ts'
export { tellOfCase } from './tell.ts'
export { casesWords, deskWords, lineWords } from './words.ts'
export { casesWork } from './work.ts'
