// Which subjects of disclosure published reports show. The analysis of a result and the plan that answers it stand under the item of the
// assessment that follows; a report of what was done stands under the fiscal year it tells of.
import { sql } from 'kysely'
import type { Proof, TopicSource } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { openPapers, proofOfPaper } from '../papers/public.ts'

const ANALYSIS = 'ita-analysis'
const RESULT = 'integrity-measures-report'

export const reportsTopics: TopicSource<Tx> = {
  topics: [ANALYSIS, RESULT],
  proofs: async (tx, topics, asked) => {
    const found = new Map<string, Proof[]>()
    const papers = await openPapers<{ kind: string }>(tx, 'report', {
      columns: sql`r.kind`,
      joins: sql`join report r on r.agency_id = k.agency_id and r.paper_id = k.id`,
      where: sql`r.state <> 'withdrawn' and ((r.kind = 'result' and r.fiscal_year = ${asked.fiscalYear})
        or (r.kind = 'analysis' and r.fiscal_year = ${asked.year - 1}) or (r.kind = 'plan' and r.fiscal_year = ${asked.year}))`,
    })
    for (const paper of papers) {
      const topic = paper.kind === 'result' ? RESULT : ANALYSIS
      if (topics.includes(topic)) found.set(topic, [...(found.get(topic) ?? []), proofOfPaper(paper)])
    }
    return found
  },
}
