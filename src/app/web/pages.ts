// Every page of the program.

import { agencyPages, agencySetUp, agencyWords } from '#src/features/agencies/public.ts'
import { assessmentPages, assessmentWords, assessmentWork, lastScore, topics } from '#src/features/assessment/public.ts'
import { bringPages, bringWords, bringWork, paperOrigin } from '#src/features/bring/public.ts'
import { casesPages, casesWords, casesWork, lineWords } from '#src/features/cases/public.ts'
import { circularStory, circularsPages, circularsWords, circularsWork } from '#src/features/circulars/public.ts'
import {
  correspondencePages,
  letterStory,
  letterWords,
  letterWork,
  ordersNamed,
} from '#src/features/correspondence/public.ts'
import {
  calendarWork,
  disclosurePages,
  disclosureWords,
  disclosureWork,
  treeHeadings,
} from '#src/features/disclosure/public.ts'
import { evidencePages, evidenceWords, evidenceWork } from '#src/features/evidence/public.ts'
import { linkWatchPages, linkWatchWords, linkWatchWork } from '#src/features/link-watch/public.ts'
import { aimedAt, measuresPages, measuresWords, measuresWork, usesOfEvidence } from '#src/features/measures/public.ts'
import { eventWords, officePages, officeWords } from '#src/features/office/public.ts'
import { openDataPages } from '#src/features/open-data/public.ts'
import { operationsPages, operationsWords, operationsWork } from '#src/features/operations/public.ts'
import { outletsPages, outletsWords, outletsWork } from '#src/features/outlets/public.ts'
import { papersPages, papersWords } from '#src/features/papers/public.ts'
import {
  confirmPerson,
  type Doors,
  peoplePages,
  peopleWords,
  peopleWork,
  signInWords,
} from '#src/features/people/public.ts'
import { placesPages, placesWords } from '#src/features/places/public.ts'
import { publishingPages, publishingWords, publishingWork } from '#src/features/publishing/public.ts'
import { reportsPages, reportsWords } from '#src/features/reports/public.ts'
import { risksPages, risksWords, risksWork } from '#src/features/risks/public.ts'
import {
  type ApplyParts,
  deskExtras,
  petsWords,
  petsWork,
  planWords,
  servicesPages,
  servicesWords,
} from '#src/features/services/public.ts'
import { searchPage, sitePages, siteWords } from '#src/features/site/public.ts'
import type { AnyPage } from '#src/platform/http/page.ts'
import { allDatasets } from '../datasets.ts'
import { allFacts, publicFacts } from '../facts.ts'
import { readBroughtPapers, watchAllLinks } from '../jobs.ts'
import { retentionRules } from '../retention.ts'
import { searchDoors, searchIndex } from '../search.ts'
import { allTopicSources } from '../topics.ts'
import { officeNav } from './navigation.ts'
import { publicMenu } from './public-menu.ts'

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
  bringWords,
  operationsWords,
  papersWords,
  letterWords,
  circularsWords,
  outletsWords,
  linkWatchWords,
  publishingWords,
  placesWords,
  casesWords,
  lineWords,
  servicesWords,
  planWords,
  petsWords,
  disclosureWords,
  siteWords,
  officeWords,
]

export function allPages(parts: { doors: Doors } & ApplyParts): AnyPage[] {
  const sources = {
    work: [
      letterWork,
      measuresWork,
      bringWork,
      circularsWork,
      outletsWork,
      publishingWork,
      casesWork,
      petsWork,
      risksWork,
      operationsWork,
      assessmentWork,
      evidenceWork,
      disclosureWork,
      calendarWork,
      linkWatchWork,
      peopleWork,
    ],
    setUp: [agencySetUp],
    score: lastScore,
  }
  const events = eventWords(allEventWords)
  const all: AnyPage[] = [
    ...sitePages({
      figures: publicFacts,
      sources: allTopicSources,
      menu: () => publicMenu(all),
      forgotten: retentionRules.map(rule => rule.words),
    }),
    searchPage({ index: searchIndex, doors: searchDoors }),
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
    ...measuresPages({ facts: allFacts, ordersNamed, broughtFrom: paperOrigin }),
    ...reportsPages,
    ...risksPages,
    ...bringPages({ job: readBroughtPapers }),
    ...operationsPages,
    ...circularsPages,
    ...outletsPages,
    ...publishingPages({ headings: treeHeadings }),
    ...placesPages(parts),
    ...casesPages(deskExtras),
    ...servicesPages(parts),
    ...linkWatchPages(watchAllLinks),
    ...disclosurePages({ topics: allTopicSources }),
    ...openDataPages({ datasets: allDatasets }),
    ...papersPages({ tellers: [letterStory, circularStory] }),
    ...correspondencePages({
      confirm: (visit, code) => confirmPerson(parts.doors, visit, code),
      circulateAt: (paperId, kind) => `/office/circulars/new?paper=${paperId}&kind=${kind}`,
    }),
  ]
  return all
}
