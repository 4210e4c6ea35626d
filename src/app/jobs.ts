// Every job of the program, with the retention rules of the features.
import { retentionJob } from '#src/platform/jobs/retention.ts'
import { platformRules } from '#src/platform/jobs/platform-rules.ts'
import { deliverMessage } from '#src/platform/outbox/deliver.ts'
import { sweepOutbox } from '#src/platform/outbox/sweep.ts'
import { peopleRetention } from '#src/features/people/public.ts'

export const allJobs = [deliverMessage, sweepOutbox, retentionJob([...platformRules, ...peopleRetention])]
