// Every page of the program.

import { agencyPages, agencySetUp, agencyWords } from '#src/features/agencies/public.ts'
import { assessmentPages, assessmentWords, assessmentWork, lastScore, topics } from '#src/features/assessment/public.ts'
import { circularStory, circularsPages, circularsWords, circularsWork } from '#src/features/circulars/public.ts'
import {
  correspondencePages,
  letterStory,
  letterWords,
  letterWork,
  ordersNamed,
} from '#src/features/correspondence/public.ts'
import { evidencePages, evidenceWords, evidenceWork } from '#src/features/evidence/public.ts'
import { aimedAt, measuresPages, measuresWords, measuresWork, usesOfEvidence } from '#src/features/measures/public.ts'
import { eventWords, officePages, officeWords } from '#src/features/office/public.ts'
import { operationsPages, operationsWords, operationsWork } from '#src/features/operations/public.ts'
import { papersPages, papersWords } from '#src/features/papers/public.ts'
import {
  confirmPerson,
  type Doors,
  peoplePages,
  peopleWords,
  peopleWork,
  signInWords,
} from '#src/features/people/public.ts'
import { reportsPages, reportsWords } from '#src/features/reports/public.ts'
import { risksPages, risksWords, risksWork } from '#src/features/risks/public.ts'
import { sitePages } from '#src/features/site/public.ts'
import type { AnyPage } from '#src/platform/http/page.ts'
import { allFacts } from '../facts.ts'
import { officeNav } from './navigation.ts'

/** Features whose words name what the ledger keeps. */
export const allEventWords = [
  agencyWords,
  peopleWords,
  signInWords,
  evidenceWords,
  assessmentWords,
  measuresWords,
  reportsWords,
  risksWords,
  operationsWords,
  papersWords,
  letterWords,
  circularsWords,
  officeWords,
]

export function allPages(parts: { doors: Doors; blank: string }): AnyPage[] {
  const sources = {
    work: [
      letterWork,
      measuresWork,
      circularsWork,
      risksWork,
      operationsWork,
      assessmentWork,
      evidenceWork,
      peopleWork,
    ],
    setUp: [agencySetUp],
    score: lastScore,
  }
  const events = eventWords(allEventWords)
  return [
    ...sitePages,
    ...officePages({
      sources,
      nav: officeNav,
      events,
      blank: parts.blank,
    }),
    ...agencyPages,
    ...peoplePages(parts.doors),
    ...evidencePages({
      facts: allFacts,
      uses: usesOfEvidence,
      topics: async () => topics.map(({ id, th, en }) => ({ id, words: { th, en }, components: [] })),
      eventName: events,
    }),
    ...assessmentPages({ aimedAt }),
    ...measuresPages({ facts: allFacts, ordersNamed }),
    ...reportsPages,
    ...risksPages,
    ...operationsPages,
    ...circularsPages,
    ...papersPages({ tellers: [letterStory, circularStory] }),
    ...correspondencePages({
      confirm: (visit, code) => confirmPerson(parts.doors, visit, code),
      circulateAt: (paperId, kind) => `/office/circulars/new?paper=${paperId}&kind=${kind}`,
    }),
  ]
}
