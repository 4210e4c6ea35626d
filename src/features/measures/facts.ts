// What this feature can count.
import { defineFact, type Fact, type FactQuery } from '#src/kernel/fact.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { factWords as en } from './fact-words.en.ts'
import { factWords as th } from './fact-words.th.ts'

type Key = keyof typeof th.facts
const words = (key: Key) => ({ th: th.facts[key].name, en: en.facts[key].name })
const explains = (key: Key) => ({ th: th.facts[key].explains, en: en.facts[key].explains })
const unit = (key: keyof typeof th.units) => ({ th: th.units[key], en: en.units[key] })
const column = (key: keyof typeof th.columns) => ({ key, words: { th: th.columns[key], en: en.columns[key] } })

export const measuresFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'measures.actions',
    words: words('actions'),
    unit: unit('times'),
    explains: explains('actions'),
    columns: [column('day'), column('step'), column('measure'), column('unit')],
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('action as a')
        .innerJoin('step as s', join => join.onRef('s.agency_id', '=', 'a.agency_id').onRef('s.id', '=', 'a.step_id'))
        .innerJoin('measure as m', join =>
          join.onRef('m.agency_id', '=', 's.agency_id').onRef('m.id', '=', 's.measure_id'),
        )
        .leftJoin('unit as u', join => join.onRef('u.agency_id', '=', 'a.agency_id').onRef('u.id', '=', 'a.unit_id'))
        .select(['a.id', 'a.on_day as day', 's.name as step', 'm.name as measure', 'u.name_th as unit'])
        .where('a.agency_id', '=', tx.agencyId)
        .where('a.withdrawn_at', 'is', null)
        .where('a.on_day', '>=', from.toString())
        .where('a.on_day', '<=', to.toString())
        .orderBy('a.id'),
  }),
  defineFact<Tx>({
    id: 'measures.steps-done',
    words: words('stepsDone'),
    unit: unit('steps'),
    explains: explains('stepsDone'),
    columns: [column('day'), column('step'), column('measure')],
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('step as s')
        .innerJoin('measure as m', join =>
          join.onRef('m.agency_id', '=', 's.agency_id').onRef('m.id', '=', 's.measure_id'),
        )
        .select(['s.id', 's.done_on as day', 's.name as step', 'm.name as measure'])
        .where('s.agency_id', '=', tx.agencyId)
        .where('s.state', '=', 'done')
        .where('m.state', '=', 'active')
        .where('s.done_on', '>=', from.toString())
        .where('s.done_on', '<=', to.toString())
        .orderBy('s.id'),
  }),
  defineFact<Tx>({
    id: 'measures.supervision',
    words: words('supervision'),
    unit: unit('times'),
    explains: explains('supervision'),
    columns: [column('day'), column('measure')],
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('supervision_note as n')
        .innerJoin('measure as m', join =>
          join.onRef('m.agency_id', '=', 'n.agency_id').onRef('m.id', '=', 'n.measure_id'),
        )
        .select(['n.id', 'n.on_day as day', 'm.name as measure'])
        .where('n.agency_id', '=', tx.agencyId)
        .where('n.on_day', '>=', from.toString())
        .where('n.on_day', '<=', to.toString())
        .orderBy('n.id'),
  }),
]
