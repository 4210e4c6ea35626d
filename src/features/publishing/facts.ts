// What this feature can count. Every row names a publication with the day it was first shown.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { defineFact, type Fact, type FactQuery, type FactRow } from '#src/kernel/fact.ts'
import type { Period } from '#src/kernel/period.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type Kind, kinds } from './schema.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

type Key = keyof typeof th.facts
const words = (key: Key) => ({ th: th.facts[key].name, en: en.facts[key].name })
const explains = (key: Key) => ({ th: th.facts[key].explains, en: en.facts[key].explains })
const unit = (key: keyof typeof th.factUnits) => ({ th: th.factUnits[key], en: en.factUnits[key] })
const column = (key: keyof typeof th.columns) => ({ key, words: { th: th.columns[key], en: en.columns[key] } })

const NEWS: readonly Kind[] = ['news', 'activity', 'announcement']
const MANUALS: readonly Kind[] = ['service-manual', 'staff-manual']
const day = sql<string>`to_char(p.first_published_at at time zone 'Asia/Bangkok', 'YYYY-MM-DD')`

const kindInWords = sql<string>`case p.kind ${sql.join(
  kinds.map(kind => sql`when ${kind} then ${th.kinds[kind]}`),
  sql` `,
)} end`

const within = ({ from, to }: Period, moment: ReturnType<typeof sql.ref>) =>
  sql<SqlBool>`(${moment} at time zone 'Asia/Bangkok')::date between ${from.toString()}::date and ${to.toString()}::date`

/** First shown in the period; what was withdrawn later stays counted, because it was published. */
function firstShown(tx: Tx, period: Period, of: readonly Kind[] | undefined): FactQuery {
  return tx.db
    .selectFrom('publication as p')
    .innerJoin('publication_version as v', join =>
      join.onRef('v.agency_id', '=', 'p.agency_id').onRef('v.publication_id', '=', 'p.id').on('v.number', '=', 1),
    )
    .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.unit_id'))
    .select(['p.id', 'u.name_th as unit'])
    .select([day.as('day'), kindInWords.as('kind'), sql<string>`v.content ->> 'title_th'`.as('title')])
    .where('p.agency_id', '=', tx.agencyId)
    .where(within(period, sql.ref('p.first_published_at')))
    .$if(of !== undefined, query => query.where('p.kind', 'in', [...(of ?? [])]))
    .orderBy('p.id')
}

/** Every version and every review of a manual in the period: a manual that was looked through again counts (S177). */
function manualVersions(tx: Tx, period: Period, kind: Kind): FactQuery {
  return tx.db
    .selectFrom('publication_version as v')
    .innerJoin('publication as p', join =>
      join.onRef('p.agency_id', '=', 'v.agency_id').onRef('p.id', '=', 'v.publication_id'),
    )
    .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.unit_id'))
    .select(['v.id', 'p.id as publication', 'v.number as version', 'u.name_th as unit'])
    .select([
      sql<string>`to_char(v.published_at at time zone 'Asia/Bangkok', 'YYYY-MM-DD')`.as('day'),
      sql<string>`v.content ->> 'title_th'`.as('title'),
    ])
    .where('v.agency_id', '=', tx.agencyId)
    .where('p.kind', '=', kind)
    .where(within(period, sql.ref('v.published_at')))
    .unionAll(
      tx.db
        .selectFrom('publication_review as r')
        .innerJoin('publication as p', join =>
          join.onRef('p.agency_id', '=', 'r.agency_id').onRef('p.id', '=', 'r.publication_id'),
        )
        .innerJoin('publication_version as v', join =>
          join
            .onRef('v.agency_id', '=', 'r.agency_id')
            .onRef('v.publication_id', '=', 'r.publication_id')
            .onRef('v.number', '=', 'r.number'),
        )
        .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.unit_id'))
        .select(['r.id', 'p.id as publication', 'r.number as version', 'u.name_th as unit'])
        .select([
          sql<string>`to_char(r.reviewed_at at time zone 'Asia/Bangkok', 'YYYY-MM-DD')`.as('day'),
          sql<string>`v.content ->> 'title_th'`.as('title'),
        ])
        .where('r.agency_id', '=', tx.agencyId)
        .where('p.kind', '=', kind)
        .where(within(period, sql.ref('r.reviewed_at'))),
    )
    .orderBy('id')
}

/** Offices and divisions in use on the last day that have, with the jobs below them, no publication of these kinds that was `shown`. */
function unitsWithout(tx: Tx, { to }: Period, of: readonly Kind[], shown: RawBuilder<unknown>): FactQuery {
  return tx.db
    .selectFrom('unit as u')
    .select(['u.id', 'u.name_th as unit'])
    .where('u.agency_id', '=', tx.agencyId)
    .where('u.parent_id', 'is', null)
    .where(sql<SqlBool>`(u.ended_on is null or u.ended_on > ${to.toString()}::date)`)
    .where(
      sql<SqlBool>`not exists (select from publication p where p.agency_id = u.agency_id
        and p.unit_id in (with recursive below as (select u.id union all
          select c.id from unit c join below b on c.parent_id = b.id where c.agency_id = u.agency_id) select id from below)
        and p.kind in (${sql.join(of)})
        and ${shown})`,
    )
    .orderBy('u.id')
}

/** Shown by the last day and not withdrawn on it (S176). */
const shownOn = (last: string) => sql`(p.first_published_at at time zone 'Asia/Bangkok')::date <= ${last}::date
        and (p.withdrawn_at is null or (p.withdrawn_at at time zone 'Asia/Bangkok')::date > ${last}::date)`

/** Manuals that came through every stage in the period (S183), by the same definition as rollout-rules.ts. */
function rolledOut(tx: Tx, period: Period): FactQuery {
  const last = period.to.toString()
  const of = (moment: string) => within(period, sql.ref(moment))
  const circulated = sql`from circular_about b join circular c on c.agency_id = b.agency_id and c.id = b.circular_id
    where b.agency_id = p.agency_id and b.about_kind = 'publication' and b.about_id = p.id and b.removed_at is null
      and c.state <> 'withdrawn' and ${of('c.sent_at')}`
  const explained = sql`from manual_meeting_about a join manual_meeting m on m.agency_id = a.agency_id and m.id = a.meeting_id
    where a.agency_id = p.agency_id and a.publication_id = p.id and m.withdrawn_at is null
      and m.on_day between ${period.from.toString()}::date and ${last}::date`
  return tx.db
    .selectFrom('publication as p')
    .innerJoin('publication_version as v', join =>
      join
        .onRef('v.agency_id', '=', 'p.agency_id')
        .onRef('v.publication_id', '=', 'p.id')
        .onRef('v.number', '=', 'p.current_version'),
    )
    .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.unit_id'))
    .select(['p.id', 'u.name_th as unit'])
    .select([
      kindInWords.as('kind'),
      sql<string>`v.content ->> 'title_th'`.as('title'),
      sql<string>`(select to_char(max(c.sent_at) at time zone 'Asia/Bangkok', 'YYYY-MM-DD') ${circulated})`.as(
        'circulated',
      ),
      sql<string>`(select max(m.on_day)::text ${explained})`.as('explained'),
    ])
    .where('p.agency_id', '=', tx.agencyId)
    .where('p.kind', 'in', [...MANUALS])
    .where(sql<SqlBool>`(exists (select from publication_version s where s.agency_id = p.agency_id and s.publication_id = p.id
        and ${of('s.published_at')})
      or exists (select from publication_review r where r.agency_id = p.agency_id and r.publication_id = p.id
        and ${of('r.reviewed_at')}))`)
    .where(sql<SqlBool>`exists (select ${circulated})`)
    .where(sql<SqlBool>`exists (select ${explained})`)
    .where(sql<SqlBool>`${shownOn(last)}
      and (p.expires_on is null or p.expires_on >= ${last}::date)
      and exists (select from outlet_post o where o.agency_id = p.agency_id and o.about_kind = 'publication' and o.about_id = p.id
        and o.state = 'posted' and o.posted_on <= ${last}::date)`)
    .orderBy('p.id')
}

const eachOnce = (rows: readonly FactRow[]): number => new Set(rows.map(row => row.publication)).size

const listed = [column('day'), column('kind'), column('title'), column('unit')]
const manuals = [column('day'), column('title'), column('version'), column('unit')]

export const publishingFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'publishing.published',
    words: words('published'),
    unit: unit('items'),
    explains: explains('published'),
    columns: listed,
    rows: (tx, period) => firstShown(tx, period, undefined),
  }),
  defineFact<Tx>({
    id: 'publishing.news',
    words: words('news'),
    unit: unit('items'),
    explains: explains('news'),
    columns: listed,
    rows: (tx, period) => firstShown(tx, period, NEWS),
  }),
  defineFact<Tx>({
    id: 'publishing.activities',
    words: words('activities'),
    unit: unit('items'),
    explains: explains('activities'),
    columns: listed,
    rows: (tx, period) => firstShown(tx, period, ['activity']),
  }),
  defineFact<Tx>({
    id: 'publishing.documents',
    words: words('documents'),
    unit: unit('items'),
    explains: explains('documents'),
    columns: listed,
    rows: (tx, period) => firstShown(tx, period, ['document']),
  }),
  defineFact<Tx>({
    id: 'publishing.months-with-news',
    words: words('months'),
    unit: unit('months'),
    explains: explains('months'),
    columns: [column('month'), column('kind'), column('count'), column('latest')],
    // One row for each month and kind: which kind was published last, and when (S143).
    rows: (tx, period): FactQuery =>
      tx.db
        .selectFrom('publication as p')
        .select([
          sql<string>`to_char(p.first_published_at at time zone 'Asia/Bangkok', 'YYYY-MM') || ' ' || p.kind`.as('id'),
          sql<string>`to_char(p.first_published_at at time zone 'Asia/Bangkok', 'YYYY-MM')`.as('month'),
          kindInWords.as('kind'),
          sql<number>`count(*)::int`.as('count'),
          sql<string>`max(${day})`.as('latest'),
        ])
        .where('p.agency_id', '=', tx.agencyId)
        .where('p.kind', 'in', [...NEWS])
        .where(within(period, sql.ref('p.first_published_at')))
        .groupBy([sql`1`, sql`2`, 'p.kind'])
        .orderBy('id'),
    value: rows => new Set(rows.map(row => row.month)).size,
  }),
  defineFact<Tx>({
    id: 'publishing.service-manuals',
    words: words('serviceManuals'),
    unit: unit('manuals'),
    explains: explains('serviceManuals'),
    columns: manuals,
    rows: (tx, period) => manualVersions(tx, period, 'service-manual'),
    value: eachOnce,
  }),
  defineFact<Tx>({
    id: 'publishing.staff-manuals',
    words: words('staffManuals'),
    unit: unit('manuals'),
    explains: explains('staffManuals'),
    columns: manuals,
    rows: (tx, period) => manualVersions(tx, period, 'staff-manual'),
    value: eachOnce,
  }),
  defineFact<Tx>({
    id: 'publishing.units-without-manual',
    words: words('unitsWithoutManual'),
    unit: unit('units'),
    explains: explains('unitsWithoutManual'),
    columns: [column('unit')],
    rows: (tx, period) => unitsWithout(tx, period, MANUALS, shownOn(period.to.toString())),
  }),
  defineFact<Tx>({
    id: 'publishing.manuals-rolled-out',
    words: words('rolledOut'),
    unit: unit('manuals'),
    explains: explains('rolledOut'),
    columns: [column('kind'), column('title'), column('unit'), column('circulated'), column('explained')],
    rows: rolledOut,
  }),
  defineFact<Tx>({
    id: 'publishing.units-without-news',
    words: { th: th.unitNews.fact.name, en: en.unitNews.fact.name },
    unit: unit('units'),
    explains: { th: th.unitNews.fact.explains, en: en.unitNews.fact.explains },
    columns: [column('unit')],
    // Shown for the first time in the period (S142).
    rows: (tx, period) => unitsWithout(tx, period, NEWS, within(period, sql.ref('p.first_published_at'))),
  }),
]
