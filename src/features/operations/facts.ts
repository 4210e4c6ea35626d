// What this feature can count.
import { type SqlBool, sql } from 'kysely'
import { defineFact, type Fact, type FactQuery } from '#src/kernel/fact.ts'
import type { Period } from '#src/kernel/period.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { factWords as en } from './fact-words.en.ts'
import { factWords as th } from './fact-words.th.ts'

type Key = keyof typeof th.facts
const words = (key: Key) => ({ th: th.facts[key].name, en: en.facts[key].name })
const explains = (key: Key) => ({ th: th.facts[key].explains, en: en.facts[key].explains })
const unit = (key: keyof typeof th.units) => ({ th: th.units[key], en: en.units[key] })
const column = (key: keyof typeof th.columns) => ({ key, words: { th: th.columns[key], en: en.columns[key] } })

/** The last report of each project in the period. */
const reported = (tx: Tx, { from, to }: Period) =>
  tx.db
    .selectFrom('operation_progress as g')
    .innerJoin('operation_project as p', join =>
      join.onRef('p.agency_id', '=', 'g.agency_id').onRef('p.id', '=', 'g.project_id'),
    )
    .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.unit_id'))
    .distinctOn('p.id')
    .select(['p.id', 'g.on_day as day', 'p.strategy', 'p.name as project', 'u.name_th as unit'])
    .select(sql<number>`(g.spent_satang / 100.0)::float8`.as('spent'))
    .where('g.agency_id', '=', tx.agencyId)
    .where('g.on_day', '>=', from.toString())
    .where('g.on_day', '<=', to.toString())
    .orderBy('p.id')
    .orderBy('g.on_day', 'desc')
    .orderBy('g.id', 'desc')

export const operationsFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'operations.projects',
    words: words('planned'),
    unit: unit('projects'),
    explains: explains('planned'),
    columns: [column('strategy'), column('project'), column('unit')],
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('operation_project as p')
        .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.unit_id'))
        .select(['p.id', 'p.strategy', 'p.name as project', 'u.name_th as unit'])
        .where('p.agency_id', '=', tx.agencyId)
        .where('p.cancelled_at', 'is', null)
        .where('p.from_day', '<=', to.toString())
        .where('p.to_day', '>=', from.toString())
        .orderBy('p.id'),
  }),
  defineFact<Tx>({
    id: 'operations.done',
    words: words('done'),
    unit: unit('projects'),
    explains: explains('done'),
    columns: [column('day'), column('strategy'), column('project'), column('unit')],
    rows: (tx, period): FactQuery =>
      reported(tx, period)
        .where('p.cancelled_at', 'is', null)
        // A later report of the period may have put it right.
        .where(
          sql<SqlBool>`not exists (select 1 from operation_progress l where l.agency_id = g.agency_id and l.project_id = g.project_id
            and l.on_day <= ${period.to.toString()} and (l.on_day, l.id) > (g.on_day, g.id))`,
        )
        .where('g.status', '=', 'done'),
  }),
  defineFact<Tx>({
    id: 'operations.spent',
    words: words('spent'),
    unit: unit('baht'),
    explains: explains('spent'),
    columns: [column('day'), column('project'), column('unit'), column('spent')],
    rows: (tx, period): FactQuery => reported(tx, period),
    value: rows => Math.round(rows.reduce((sum, row) => sum + Number(row.spent), 0) * 100) / 100,
  }),
]
