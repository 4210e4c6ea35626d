// What this feature can count.
import { sql } from 'kysely'
import { defineFact, type Fact, type FactQuery } from '#src/kernel/fact.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { calendarFacts } from './calendar/facts.ts'
import { productFacts } from './products/facts.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

const unit = { th: th.facts.unit, en: en.facts.unit }
const column = (key: keyof typeof th.facts.columns) => ({
  key,
  words: { th: th.facts.columns[key], en: en.facts.columns[key] },
})
const columns = [column('year'), column('topic'), column('day')]

export const disclosureFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'disclosure.items-complete',
    words: { th: th.facts.complete.name, en: en.facts.complete.name },
    unit,
    explains: { th: th.facts.complete.explains, en: en.facts.complete.explains },
    columns,
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('item_answer_version as v')
        .innerJoin('item_answer as a', join =>
          join.onRef('a.agency_id', '=', 'v.agency_id').onRef('a.id', '=', 'v.answer_id'),
        )
        .distinctOn('a.id')
        .select(['a.id', 'a.year', 'a.topic'])
        .select(sql<string>`(v.approved_at at time zone 'Asia/Bangkok')::date::text`.as('day'))
        .where('v.agency_id', '=', tx.agencyId)
        .where(sql`(v.approved_at at time zone 'Asia/Bangkok')::date`, '>=', from.toString())
        .where(sql`(v.approved_at at time zone 'Asia/Bangkok')::date`, '<=', to.toString())
        .orderBy('a.id')
        .orderBy('v.number'),
  }),
  defineFact<Tx>({
    id: 'disclosure.items-handed-in',
    words: { th: th.facts.handedIn.name, en: en.facts.handedIn.name },
    unit,
    explains: { th: th.facts.handedIn.explains, en: en.facts.handedIn.explains },
    columns,
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('item_answer as a')
        .select(['a.id', 'a.year', 'a.topic', 'a.handed_in_on as day'])
        .where('a.agency_id', '=', tx.agencyId)
        .where('a.handed_in_on', '>=', from.toString())
        .where('a.handed_in_on', '<=', to.toString())
        .orderBy('a.id'),
  }),
  ...calendarFacts,
  ...productFacts,
]
