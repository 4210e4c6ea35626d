// What this feature can count.
import { sql } from 'kysely'
import { defineFact, type Fact, type FactQuery, type FactRow } from '#src/kernel/fact.ts'
import type { Period } from '#src/kernel/period.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { factWords as en } from './fact-words.en.ts'
import { factWords as th } from './fact-words.th.ts'
import { percentOf } from './rules.ts'
import { type CircularKind, circularKinds } from './schema.ts'
import { th as texts } from './words.th.ts'

type Key = keyof typeof th.facts
const words = (key: Key) => ({ th: th.facts[key].name, en: en.facts[key].name })
const explains = (key: Key) => ({ th: th.facts[key].explains, en: en.facts[key].explains })
const unit = (key: keyof typeof th.units) => ({ th: th.units[key], en: en.units[key] })
const column = (key: keyof typeof th.columns) => ({ key, words: { th: th.columns[key], en: en.columns[key] } })

function inWords<K extends string>(
  value: ReturnType<typeof sql>,
  keys: readonly K[],
  names: Readonly<Record<K, string>>,
) {
  const whens = keys.map(key => sql`when ${key} then ${names[key]}`)
  return sql<string>`case ${value} ${sql.join(whens, sql` `)} end`
}
const kindName = inWords(sql`c.kind`, circularKinds, texts.kinds)
const classGroup = sql`case when r.class in ('mission-contract', 'general-contract') then 'contract-employee' else r.class end`
const className = inWords(
  classGroup,
  ['executive', 'officer', 'permanent-employee', 'contract-employee'] as const,
  th.classes,
)
const sentDay = sql<string>`(c.sent_at at time zone 'Asia/Bangkok')::date::text`

/** A withdrawn circular informed nobody. */
function sent(tx: Tx, { from, to }: Period): FactQuery {
  return tx.db
    .selectFrom('circular as c')
    .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'c.agency_id').onRef('u.id', '=', 'c.unit_id'))
    .select(['c.id', 'c.subject', 'u.name_th as unit'])
    .select([sentDay.as('day'), kindName.as('kind')])
    .where('c.agency_id', '=', tx.agencyId)
    .where('c.state', 'in', ['sent', 'closed'])
    .where(sentDay, '>=', from.toString())
    .where(sentDay, '<=', to.toString())
    .orderBy('c.id')
}

/** Each acknowledgement by the day it was given; without names, because figures are published. */
function acknowledgements(tx: Tx, { from, to }: Period): FactQuery {
  return tx.db
    .selectFrom('circular_recipient as r')
    .innerJoin('circular as c', join =>
      join.onRef('c.agency_id', '=', 'r.agency_id').onRef('c.id', '=', 'r.circular_id'),
    )
    .select(['r.id', 'r.acknowledged_on as day', 'c.subject', 'r.top_name as unit'])
    .select([kindName.as('kind'), className.as('class')])
    .where('r.agency_id', '=', tx.agencyId)
    .where('r.state', '=', 'acknowledged')
    .where('c.state', 'in', ['sent', 'closed'])
    .where('r.acknowledged_on', '>=', from.toString())
    .where('r.acknowledged_on', '<=', to.toString())
    .orderBy('r.id')
}

/** Everybody a circular of the period went to and who was not excused, with whether she answered. */
function asked(tx: Tx, { from, to }: Period, kind: CircularKind | undefined): FactQuery {
  return tx.db
    .selectFrom('circular_recipient as r')
    .innerJoin('circular as c', join =>
      join.onRef('c.agency_id', '=', 'r.agency_id').onRef('c.id', '=', 'r.circular_id'),
    )
    .select(['r.id', 'c.subject', 'r.top_name as unit'])
    .select([
      sentDay.as('day'),
      kindName.as('kind'),
      className.as('class'),
      sql<string>`case when r.state = 'acknowledged' or (c.must = 'read' and r.state = 'opened') then ${th.answers.yes} else ${th.answers.no} end`.as(
        'answer',
      ),
    ])
    .where('r.agency_id', '=', tx.agencyId)
    .where('r.state', '<>', 'excused')
    .where('c.state', 'in', ['sent', 'closed'])
    .where(sentDay, '>=', from.toString())
    .where(sentDay, '<=', to.toString())
    .$if(kind !== undefined, query => query.where('c.kind', '=', kind ?? ''))
    .orderBy('r.id')
}

const shareOf = (rows: readonly FactRow[]) =>
  percentOf(rows.filter(row => row.answer === th.answers.yes).length, rows.length)

const share = (id: string, key: Key, kind?: CircularKind): Fact<Tx> =>
  defineFact<Tx>({
    id,
    words: words(key),
    unit: unit('percent'),
    explains: explains(key),
    columns: [column('day'), column('kind'), column('subject'), column('unit'), column('class'), column('answer')],
    rows: (tx, period) => asked(tx, period, kind),
    value: shareOf,
  })

export const circularsFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'circulars.sent',
    words: words('sent'),
    unit: unit('circulars'),
    explains: explains('sent'),
    columns: [column('day'), column('kind'), column('subject'), column('unit')],
    rows: (tx, period) => sent(tx, period),
  }),
  defineFact<Tx>({
    id: 'circulars.acknowledged',
    words: words('acknowledged'),
    unit: unit('times'),
    explains: explains('acknowledged'),
    columns: [column('day'), column('kind'), column('subject'), column('unit'), column('class')],
    rows: (tx, period) => acknowledgements(tx, period),
  }),
  defineFact<Tx>({
    id: 'circulars.duty-acknowledged',
    words: words('duty'),
    unit: unit('people'),
    explains: explains('duty'),
    columns: [column('unit'), column('class'), column('times')],
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('circular_recipient as r')
        .innerJoin('circular as c', join =>
          join.onRef('c.agency_id', '=', 'r.agency_id').onRef('c.id', '=', 'r.circular_id'),
        )
        .select(of => ['r.staff_id as id', of.fn.max('r.top_name').as('unit')])
        .select([sql<string>`max(${className})`.as('class'), sql<number>`count(*)::int`.as('times')])
        .where('r.agency_id', '=', tx.agencyId)
        .where('r.state', '=', 'acknowledged')
        .where('c.state', 'in', ['sent', 'closed'])
        .where('r.acknowledged_on', '>=', from.toString())
        .where('r.acknowledged_on', '<=', to.toString())
        .groupBy('r.staff_id')
        .orderBy('r.staff_id'),
  }),
  share('circulars.share', 'share'),
  share('circulars.share-law', 'shareLaw', 'law'),
  share('circulars.share-guideline', 'shareGuideline', 'guideline'),
  share('circulars.share-declaration', 'shareDeclaration', 'declaration'),
  share('circulars.share-reminder', 'shareReminder', 'reminder'),
  share('circulars.share-personnel', 'sharePersonnel', 'personnel'),
]
