// Every job of the program, with the retention rules of the features.

import { readPaper } from '#src/documents/read/read-paper.ts'
import { readBrought } from '#src/features/bring/public.ts'
import { countCases, moveCases, replyToLine, tellOfCase } from '#src/features/cases/public.ts'
import { remindOfCirculars } from '#src/features/circulars/public.ts'
import { calendarJobs } from '#src/features/disclosure/public.ts'
import { checkLinks } from '#src/features/evidence/public.ts'
import { watchLinks } from '#src/features/link-watch/public.ts'
import { remind } from '#src/features/measures/public.ts'
import { printPaper } from '#src/features/papers/public.ts'
import { lookThroughFiles, publishOnTime } from '#src/features/publishing/public.ts'
import { remindOfPets } from '#src/features/services/public.ts'
import { retentionJob } from '#src/platform/jobs/retention.ts'
import { deliverMessage } from '#src/platform/outbox/deliver.ts'
import { sweepOutbox } from '#src/platform/outbox/sweep.ts'
import { allLinkSources } from './links.ts'
import { retentionRules } from './retention.ts'
import { searchIndex } from './search.ts'
import { allTopicSources } from './topics.ts'

export const watchAllLinks = watchLinks(allLinkSources)

export const readBroughtPapers = readBrought(readPaper)

export const allJobs = [
  deliverMessage,
  sweepOutbox,
  checkLinks,
  remind,
  remindOfCirculars,
  printPaper,
  readBroughtPapers,
  moveCases,
  countCases,
  tellOfCase,
  replyToLine,
  remindOfPets,
  publishOnTime,
  lookThroughFiles,
  ...searchIndex.jobs,
  watchAllLinks,
  ...calendarJobs(allTopicSources),
  retentionJob(retentionRules),
]
