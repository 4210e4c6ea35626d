// Every figure of the program, in the order in which people meet them.
import { agencyFacts } from '#src/features/agencies/public.ts'
import { circularsFacts } from '#src/features/circulars/public.ts'
import { correspondenceFacts } from '#src/features/correspondence/public.ts'
import { disclosureFacts } from '#src/features/disclosure/public.ts'
import { evidenceFacts, type Facts } from '#src/features/evidence/public.ts'
import { linkWatchFacts } from '#src/features/link-watch/public.ts'
import { measuresFacts } from '#src/features/measures/public.ts'
import { operationsFacts } from '#src/features/operations/public.ts'
import { outletsFacts } from '#src/features/outlets/public.ts'
import { peopleFacts } from '#src/features/people/public.ts'
import { publishingFacts } from '#src/features/publishing/public.ts'
import { risksFacts } from '#src/features/risks/public.ts'
import { petsFacts, planFacts, publicityFacts, servicesFacts } from '#src/features/services/public.ts'
import { siteFacts } from '#src/features/site/public.ts'

export const allFacts: Facts = [
  ...peopleFacts,
  ...agencyFacts,
  ...evidenceFacts,
  ...measuresFacts,
  ...risksFacts,
  ...operationsFacts,
  ...correspondenceFacts,
  ...circularsFacts,
  ...outletsFacts,
  ...publishingFacts,
  ...servicesFacts,
  ...planFacts,
  ...petsFacts,
  ...publicityFacts,
  ...disclosureFacts,
  ...linkWatchFacts,
  ...siteFacts,
]

/** Those that the public statistics show: figures that name nobody and that were meant for everybody. Anything else stays inside. */
const publicIds = [
  'services.requests',
  'services.open',
  'publishing.published',
  'measures.actions',
  'measures.steps-done',
  'operations.projects',
  'operations.done',
  'circulars.sent',
  'risks.guidelines-reviewed',
  'agencies.channels-at-end',
  'site.page-views',
]
export const publicFacts: Facts = factsNamed(publicIds)

/** In the order of the names. */
export function factsNamed(ids: readonly string[]): Facts {
  return ids.flatMap(id => allFacts.find(fact => fact.id === id) ?? [])
}
