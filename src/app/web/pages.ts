// Every page of the program.

import { agencyPages, agencySetUp, agencyWords } from '#src/features/agencies/public.ts'
import { eventWords, officePages, officeWords } from '#src/features/office/public.ts'
import { type Doors, peoplePages, peopleWords, peopleWork, signInWords } from '#src/features/people/public.ts'
import { sitePages } from '#src/features/site/public.ts'
import type { AnyPage } from '#src/platform/http/page.ts'
import { officeNav } from './navigation.ts'

/** Features whose words name what the ledger keeps. */
export const allEventWords = [agencyWords, peopleWords, signInWords, officeWords]

export function allPages(parts: { doors: Doors; blank: string }): AnyPage[] {
  const sources = {
    work: [peopleWork],
    setUp: [agencySetUp],
    // No feature keeps scores yet.
    score: async () => undefined,
  }
  return [
    ...sitePages,
    ...officePages({
      sources,
      nav: officeNav,
      events: eventWords(allEventWords),
      blank: parts.blank,
    }),
    ...agencyPages,
    ...peoplePages(parts.doors),
  ]
}
