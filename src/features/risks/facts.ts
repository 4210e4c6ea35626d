// What this feature can count.
import { sql } from 'kysely'
import { defineFact, type Fact, type FactQuery } from '#src/kernel/fact.ts'
import type { Period } from '#src/kernel/period.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { factWords as en } from './fact-words.en.ts'
import { factWords as th } from './fact-words.th.ts'
import { guidelineKinds, riskKinds, workKinds } from './schema.ts'
import { th as texts } from './words.th.ts'

type Key = keyof typeof th.facts
const words = (key: Key) => ({ th: th.facts[key].name, en: en.facts[key].name })
const explains = (key: Key) => ({ th: th.facts[key].explains, en: en.facts[key].explains })
const unit = (key: keyof typeof th.units) => ({ th: th.units[key], en: en.units[key] })
const column = (key: keyof typeof th.columns) => ({ key, words: { th: th.columns[key], en: en.columns[key] } })

/** The word of a kind as the rows show it. */
function kindInWords<K extends string>(ref: string, kinds: readonly K[], names: Readonly<Record<K, string>>) {
  const whens = kinds.map(kind => sql`when ${kind} then ${names[kind]}`)
  return sql<string>`case ${sql.ref(ref)} ${sql.join(whens, sql` `)} end`
}

function assessed(tx: Tx, { from, to }: Period, kind?: 'bribery'): FactQuery {
  const query = tx.db
    .selectFrom('risk as r')
    .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'r.agency_id').onRef('u.id', '=', 'r.unit_id'))
    .select(['r.id', 'r.assessed_on as day', 'r.mission', 'u.name_th as unit'])
    .select(kindInWords('r.kind', riskKinds, texts.kinds).as('kind'))
    .where('r.agency_id', '=', tx.agencyId)
    .where('r.assessed_on', '>=', from.toString())
    .where('r.assessed_on', '<=', to.toString())
    .orderBy('r.id')
  return kind === undefined ? query : query.where('r.kind', '=', kind)
}

export const risksFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'risks.assessed',
    words: words('assessed'),
    unit: unit('risks'),
    explains: explains('assessed'),
    columns: [column('day'), column('kind'), column('mission'), column('unit')],
    rows: (tx, period) => assessed(tx, period),
  }),
  defineFact<Tx>({
    id: 'risks.assessed-bribery',
    words: words('bribery'),
    unit: unit('risks'),
    explains: explains('bribery'),
    columns: [column('day'), column('mission'), column('unit')],
    rows: (tx, period) => assessed(tx, period, 'bribery'),
  }),
  defineFact<Tx>({
    id: 'risks.followed-up',
    words: words('followedUp'),
    unit: unit('risks'),
    explains: explains('followedUp'),
    columns: [column('day'), column('kind'), column('mission')],
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('risk_follow_up as f')
        .innerJoin('risk as r', join => join.onRef('r.agency_id', '=', 'f.agency_id').onRef('r.id', '=', 'f.risk_id'))
        .distinctOn('r.id')
        .select(['r.id', 'f.on_day as day', 'r.mission'])
        .select(kindInWords('r.kind', riskKinds, texts.kinds).as('kind'))
        .where('f.agency_id', '=', tx.agencyId)
        .where('f.on_day', '>=', from.toString())
        .where('f.on_day', '<=', to.toString())
        .orderBy('r.id')
        .orderBy('f.on_day')
        .orderBy('f.id'),
  }),
  defineFact<Tx>({
    id: 'risks.guidelines-reviewed',
    words: words('reviewed'),
    unit: unit('times'),
    explains: explains('reviewed'),
    columns: [column('day'), column('kind'), column('guideline')],
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('guideline_review as v')
        .innerJoin('guideline as g', join =>
          join.onRef('g.agency_id', '=', 'v.agency_id').onRef('g.id', '=', 'v.guideline_id'),
        )
        .select(['v.id', 'v.on_day as day', 'g.name as guideline'])
        .select(kindInWords('g.kind', guidelineKinds, texts.integrity.guidelines.kinds).as('kind'))
        .where('v.agency_id', '=', tx.agencyId)
        .where('v.on_day', '>=', from.toString())
        .where('v.on_day', '<=', to.toString())
        .orderBy('v.id'),
  }),
  defineFact<Tx>({
    id: 'risks.integrity-work',
    words: words('work'),
    unit: unit('times'),
    explains: explains('work'),
    columns: [column('day'), column('kind'), column('what'), column('unit'), column('count')],
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('integrity_work as w')
        .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'w.agency_id').onRef('u.id', '=', 'w.unit_id'))
        .select(['w.id', 'w.on_day as day', 'w.what', 'w.count', 'u.name_th as unit'])
        .select(kindInWords('w.kind', workKinds, texts.integrity.work.kinds).as('kind'))
        .where('w.agency_id', '=', tx.agencyId)
        .where('w.withdrawn_at', 'is', null)
        .where('w.on_day', '>=', from.toString())
        .where('w.on_day', '<=', to.toString())
        .orderBy('w.id'),
    value: rows => rows.reduce((sum, row) => sum + Number(row.count), 0),
  }),
]
