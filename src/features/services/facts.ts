// What services can count. The rows are the lines of the very query that the public page shows.
import { sql } from 'kysely'
import { defineFact, type Fact, type FactRow } from '#src/kernel/fact.ts'
import { inBoth } from '#src/kernel/lang.ts'
import type { Period } from '#src/kernel/period.ts'
import { sqlFact } from '#src/platform/database/fact-query.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { monthCounts } from '../cases/public.ts'
import { KIND } from './queries.ts'
import { figureWords } from './words.ts'

const both = (of: (w: ReturnType<typeof figureWords>) => string) => inBoth(lang => of(figureWords(lang)))
type Name = keyof ReturnType<typeof figureWords>['facts']
const named = (name: Name) => ({ words: both(w => w.facts[name].name), explains: both(w => w.facts[name].explains) })
const column = (key: string, name: keyof ReturnType<typeof figureWords>['columns']) => ({
  key,
  words: both(w => w.columns[name]),
})

type Line = FactRow & Readonly<Record<'received' | 'done' | 'rejected' | 'within_time', number>>

const lines = (tx: Tx, { from, to }: Period) =>
  sqlFact<Line>(
    tx,
    sql`
    select m.month || ' ' || s.code as id, m.month, s.code, coalesce(v.definition -> 'title' ->> 'th', s.code) as service,
      sum(m.received)::int as received, sum(m.done)::int as done, sum(m.rejected)::int as rejected, sum(m.within_time)::int as within_time
    from (${monthCounts(tx, { kind: KIND, from: from.toString(), to: to.toString() })}) m
    join service s on s.agency_id = ${tx.agencyId} and s.id = m.of_id
    left join form_version v on v.agency_id = s.agency_id and v.id = s.current_version_id
    group by m.month, s.code, v.definition order by 1`,
  )

const counted = (id: string, name: 'requests' | 'done' | 'within', value: (row: Line) => number): Fact<Tx> =>
  defineFact<Tx>({
    id,
    ...named(name),
    unit: both(w => w.units.cases),
    columns: [
      column('month', 'month'),
      column('service', 'service'),
      column('received', 'received'),
      column('done', 'done'),
      column('rejected', 'rejected'),
      column('within_time', 'within'),
    ],
    rows: lines,
    value: rows => (rows as readonly Line[]).reduce((sum, row) => sum + value(row), 0),
  })

const open = (tx: Tx, when: ReturnType<typeof sql>) =>
  sqlFact(
    tx,
    sql<FactRow>`
    select s.code as id, s.code, s.draft -> 'title' ->> 'th' as service,
      to_char(s.opened_at at time zone 'Asia/Bangkok', 'YYYY-MM-DD') as day
    from service s where s.agency_id = ${tx.agencyId} and ${when} order by s.code`,
  )

const dayOpened = sql`(s.opened_at at time zone 'Asia/Bangkok')::date`
const dayClosed = sql`(s.closed_at at time zone 'Asia/Bangkok')::date`
const ofServices = [column('service', 'service'), column('day', 'month')]

export const servicesFacts: readonly Fact<Tx>[] = [
  counted('services.requests', 'requests', row => row.received),
  counted('services.done', 'done', row => row.done),
  counted('services.in-time', 'within', row => row.within_time),
  defineFact<Tx>({
    id: 'services.open',
    ...named('open'),
    unit: both(w => w.units.services),
    columns: ofServices,
    rows: (tx, { to }) =>
      open(
        tx,
        sql`${dayOpened} <= ${to.toString()}::date and (s.closed_at is null or ${dayClosed} > ${to.toString()}::date)`,
      ),
  }),
  defineFact<Tx>({
    id: 'services.opened',
    ...named('opened'),
    unit: both(w => w.units.services),
    columns: ofServices,
    rows: (tx, { from, to }) => open(tx, sql`${dayOpened} between ${from.toString()}::date and ${to.toString()}::date`),
  }),
  defineFact<Tx>({
    id: 'services.units-without',
    ...named('without'),
    unit: both(w => w.units.units),
    columns: [{ key: 'unit', words: both(w => w.units.units) }],
    rows: tx =>
      sqlFact(
        tx,
        sql<FactRow>`
        with recursive below as (
          select u.id as top, u.id from unit u where u.agency_id = ${tx.agencyId} and u.parent_id is null and u.ended_on is null
          union all
          select b.top, u.id from below b join unit u on u.agency_id = ${tx.agencyId} and u.parent_id = b.id and u.ended_on is null
        )
        select u.id::text as id, u.name_th as unit from unit u
        where u.agency_id = ${tx.agencyId} and u.parent_id is null and u.ended_on is null and not exists (
          select 1 from below b join service s on s.agency_id = ${tx.agencyId} and s.unit_id = b.id and s.state = 'open' where b.top = u.id)
        order by u.id`,
      ),
  }),
]
