// What this feature can count. Rows carry ids, classes, units and posts; names of people never.
import { sql } from 'kysely'
import { defineFact, type FactRow } from '#src/kernel/fact.ts'
import { sqlFact } from '#src/platform/database/fact-query.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { factNames as en } from './fact-words.en.ts'
import { factNames as th } from './fact-words.th.ts'

type ColumnKey = keyof typeof th.columns
const columns = (...keys: readonly ColumnKey[]) =>
  keys.map(key => ({ key, words: { th: th.columns[key], en: en.columns[key] } }))
type FactKey = 'staff' | 'units' | 'standings'
const words = (key: FactKey) => ({
  words: { th: th[key].name, en: en[key].name },
  unit: { th: th[key].unit, en: en[key].unit },
  explains: { th: th[key].explains, en: en[key].explains },
})

/** All units without one given; empty when it is given and not there. */
const inside = (tx: Tx, unit: string | number | boolean | undefined) => sql`inside as (
  select id from unit where agency_id = ${tx.agencyId} and id = ${unit ?? null}::uuid
  union all
  select u.id from unit u join inside i on u.agency_id = ${tx.agencyId} and u.parent_id = i.id)`

const staff = defineFact<Tx>({
  id: 'people.staff',
  ...words('staff'),
  columns: columns('class', 'unit'),
  byUnit: true,
  rows: (tx, { from, to }, params) =>
    sqlFact(
      tx,
      sql<FactRow>`
      with recursive ${inside(tx, params?.unit)}
      select f.id, coalesce(${JSON.stringify(th.classes)}::jsonb ->> f.class, f.class) as class,
        coalesce(m.unit, '') as unit, m.unit_id
      from staff f
      left join lateral (
        select u.name_th as unit, u.id as unit_id
        from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
        join unit u on u.agency_id = p.agency_id and u.id = p.unit_id
        where h.agency_id = f.agency_id and h.staff_id = f.id and h.from_day <= ${to.toString()}
          and (h.until_day is null or h.until_day >= ${from.toString()})
        order by h.from_day desc, h.is_main desc, h.id limit 1) m on true
      where f.agency_id = ${tx.agencyId} and (f.started_on is null or f.started_on <= ${to.toString()})
        and (f.left_on is null or f.left_on > ${from.toString()})
        and (${params?.unit ?? null}::uuid is null or m.unit_id in (select id from inside))
      order by f.id`,
    ),
})

const units = defineFact<Tx>({
  id: 'people.units',
  ...words('units'),
  columns: columns('name'),
  rows: (tx, { from }) =>
    sqlFact(
      tx,
      sql<FactRow>`
      select u.id, u.name_th as name from unit u
      where u.agency_id = ${tx.agencyId} and (u.ended_on is null or u.ended_on >= ${from.toString()})
      order by u.id`,
    ),
})

const standings = defineFact<Tx>({
  id: 'people.standings',
  ...words('standings'),
  columns: columns('how', 'post', 'from', 'until'),
  rows: (tx, { from, to }) =>
    sqlFact(
      tx,
      sql<FactRow>`
      select s.id, coalesce(${JSON.stringify(th.hows)}::jsonb ->> s.kind, s.kind) as how, p.name_th as post, s.staff_id,
        s.from_day::text as "from", coalesce(least(s.until_day, s.ended_on - 1), s.until_day)::text as "until"
      from standing_in s join post p on p.agency_id = s.agency_id and p.id = s.post_id
      where s.agency_id = ${tx.agencyId} and s.from_day <= ${to.toString()} and s.until_day >= ${from.toString()}
        and (s.ended_on is null or (s.ended_on > ${from.toString()} and s.ended_on > s.from_day))
      order by s.id`,
    ),
})

export const peopleFacts = [staff, units, standings]
