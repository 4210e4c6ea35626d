// Every rule by which the program forgets, for the nightly job and for the public page on personal data.
import { peopleRetention } from '#src/features/people/public.ts'
import { platformRules } from '#src/platform/jobs/platform-retention.ts'
import type { RetentionRule } from '#src/platform/jobs/retention.ts'

export const retentionRules: readonly RetentionRule[] = [...platformRules, ...peopleRetention]
