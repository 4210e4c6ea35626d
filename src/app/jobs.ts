// Every job of the program, with the retention rules of the features.

import { remindOfCirculars } from '#src/features/circulars/public.ts'
import { checkLinks } from '#src/features/evidence/public.ts'
import { remind } from '#src/features/measures/public.ts'
import { printPaper } from '#src/features/papers/public.ts'
import { peopleRetention } from '#src/features/people/public.ts'
import { platformRules } from '#src/platform/jobs/platform-retention.ts'
import { retentionJob } from '#src/platform/jobs/retention.ts'
import { deliverMessage } from '#src/platform/outbox/deliver.ts'
import { sweepOutbox } from '#src/platform/outbox/sweep.ts'

export const allJobs = [
  deliverMessage,
  sweepOutbox,
  checkLinks,
  remind,
  remindOfCirculars,
  printPaper,
  retentionJob([...platformRules, ...peopleRetention]),
]
