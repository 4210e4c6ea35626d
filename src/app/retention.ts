// Every rule by which the program forgets, for the nightly job and for the public page on personal data.
import { bringRetention } from '#src/features/bring/public.ts'
import { casesRetention } from '#src/features/cases/public.ts'
import { formsRetention } from '#src/features/forms/public.ts'
import { peopleRetention } from '#src/features/people/public.ts'
import { petsRetention } from '#src/features/services/public.ts'
import { platformRules } from '#src/platform/jobs/platform-retention.ts'
import type { RetentionRule } from '#src/platform/jobs/retention.ts'

export const retentionRules: readonly RetentionRule[] = [
  ...platformRules,
  ...peopleRetention,
  ...formsRetention,
  ...bringRetention,
  ...casesRetention,
  ...petsRetention,
]
