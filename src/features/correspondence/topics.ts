// Which subjects of disclosure published letters show: the form of a letter says which.
import { sql } from 'kysely'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import type { Proof, TopicSource } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { openPapers, proofOfPaper } from '../papers/public.ts'
import { letterForms } from './letter-form.ts'

export const letterTopics: TopicSource<Tx> = {
  topics: [...new Set(letterForms.flatMap(form => form.topics))],
  proofs: async (tx, topics, asked) => {
    const forms = letterForms.filter(form => form.topics.some(topic => topics.includes(topic)))
    if (forms.length === 0) return new Map()
    const { from } = fiscalYear(asked.fiscalYear)
    const { to } = fiscalYear(asked.year)
    const found = new Map<string, Proof[]>()
    const papers = await openPapers<{ form: string; unit_id: string | null }>(tx, 'letter', {
      columns: sql`l.form, l.unit_id`,
      joins: sql`join letter l on l.agency_id = k.agency_id and l.id = k.source_id`,
      where: sql`l.form = any(${forms.map(form => form.id)}) and l.dated_on between ${from.toString()} and ${to.toString()}`,
    })
    for (const paper of papers)
      for (const topic of letterForms.find(form => form.id === paper.form)?.topics ?? [])
        if (topics.includes(topic))
          found.set(topic, [
            ...(found.get(topic) ?? []),
            proofOfPaper(paper, paper.unit_id === null ? {} : { unitId: paper.unit_id }),
          ])
    return found
  },
}
