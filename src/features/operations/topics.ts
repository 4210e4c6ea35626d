// Which subjects of disclosure the published papers of the operation plan show. What kind of paper it was stands in the ledger only.
import { sql } from 'kysely'
import type { Proof, TopicSource } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { openPapers, proofOfPaper } from '../papers/public.ts'

interface Of {
  readonly kind: string
  readonly round: string | null
}

const shows = (paper: Of): readonly string[] => {
  if (paper.kind === 'plan') return ['annual-plan']
  return paper.round === 'R6' ? ['annual-plan', 'six-month-progress'] : ['annual-report', 'project-results']
}

export const operationsTopics: TopicSource<Tx> = {
  topics: ['annual-plan', 'six-month-progress', 'annual-report', 'project-results'],
  proofs: async (tx, topics, asked) => {
    const found = new Map<string, Proof[]>()
    const papers = await openPapers<Of>(tx, 'operations', {
      columns: sql`l.content->>'kind' as kind, l.content->>'round' as round`,
      joins: sql`join operation_plan p on p.agency_id = k.agency_id and p.id = k.source_id
        join ledger_entry l on l.agency_id = k.agency_id and l.subject_id = k.source_id and l.event = 'operations.kept'
          and l.content->>'paper' = k.id::text`,
      where: sql`p.fiscal_year = ${asked.fiscalYear}`,
    })
    for (const paper of papers)
      for (const topic of shows(paper).filter(one => topics.includes(one)))
        found.set(topic, [...(found.get(topic) ?? []), proofOfPaper(paper)])
    return found
  },
}
