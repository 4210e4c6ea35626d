// Every public table of the program: those of the features, and the rows behind figures whose rows name nobody and say nothing that was
// written for the office. A figure may be public without its rows.
import { type Dataset, datasetOfFact, itemsDataset, ownDatasets } from '#src/features/open-data/public.ts'
import { factsNamed } from './facts.ts'
import { allTopicSources } from './topics.ts'

const withPublicRows = [
  'services.requests',
  'services.open',
  'publishing.published',
  'publishing.months-with-news',
  'publishing.service-manuals',
  'publishing.staff-manuals',
  'agencies.channels-at-end',
  'site.page-views',
]

export const allDatasets: readonly Dataset[] = [
  ...ownDatasets,
  itemsDataset(allTopicSources),
  ...factsNamed(withPublicRows).map(datasetOfFact),
]
