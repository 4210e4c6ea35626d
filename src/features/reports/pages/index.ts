// Every page of this feature.
import type { AnyPage } from '#src/platform/http/page.ts'
import { differences } from './differences.tsx'
import { freeze } from './freeze.tsx'
import { report, reportWithdraw } from './report.tsx'
import { reports } from './reports.tsx'
import { word } from './word.tsx'
import { wordReview } from './word-review.tsx'

export const reportsPages: AnyPage[] = [
  reports,
  differences,
  freeze,
  word,
  wordReview,
  // An id fits any of the words above: it comes after them.
  report,
  reportWithdraw,
]
