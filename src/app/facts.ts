// Every figure of the program, in the order in which people meet them.
import { agencyFacts } from '#src/features/agencies/public.ts'
import { circularsFacts } from '#src/features/circulars/public.ts'
import { correspondenceFacts } from '#src/features/correspondence/public.ts'
import { evidenceFacts, type Facts } from '#src/features/evidence/public.ts'
import { measuresFacts } from '#src/features/measures/public.ts'
import { operationsFacts } from '#src/features/operations/public.ts'
import { peopleFacts } from '#src/features/people/public.ts'
import { risksFacts } from '#src/features/risks/public.ts'

export const allFacts: Facts = [
  ...peopleFacts,
  ...agencyFacts,
  ...evidenceFacts,
  ...measuresFacts,
  ...risksFacts,
  ...operationsFacts,
  ...correspondenceFacts,
  ...circularsFacts,
]
