// Everything that proves a subject of disclosure by itself. What a feature cannot show on a page that anybody may open is not in here.
import { letterTopics } from '#src/features/correspondence/public.ts'
import { evidenceTopics } from '#src/features/evidence/public.ts'
import { operationsTopics } from '#src/features/operations/public.ts'
import { publishingTopics } from '#src/features/publishing/public.ts'
import { reportsTopics } from '#src/features/reports/public.ts'
import { servicesTopics } from '#src/features/services/public.ts'
import { siteTopics } from '#src/features/site/public.ts'
import type { TopicSource } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'

export const allTopicSources: readonly TopicSource<Tx>[] = [
  evidenceTopics,
  reportsTopics,
  operationsTopics,
  letterTopics,
  publishingTopics,
  servicesTopics,
  siteTopics,
]
