// What the register counts. Rows name an animal by its number, never its owner.
import { type RawBuilder, sql } from 'kysely'
import { defineFact, type Fact, type FactRow } from '#src/kernel/fact.ts'
import { inBoth } from '#src/kernel/lang.ts'
import { sqlFact } from '#src/platform/database/fact-query.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { petsWords } from './words.ts'

type Words = ReturnType<typeof petsWords>['facts']
const both = (of: (w: Words) => string) => inBoth(lang => of(petsWords(lang).facts))
const column = (key: keyof Words['columns']) => ({ key, words: both(w => w.columns[key]) })
const columns = [column('number'), column('species'), column('day')]
const named = (name: 'registered' | 'vaccinated' | 'due') => ({
  words: both(w => w[name].name),
  explains: both(w => w[name].explains),
})

const isIn = (to: string): RawBuilder<unknown> => sql`
  (p.entered_at at time zone 'Asia/Bangkok')::date <= ${to}::date
  and (p.state in ('alive', 'lost') or (p.state_at at time zone 'Asia/Bangkok')::date > ${to}::date)`

export const petsFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'services.pets-registered',
    ...named('registered'),
    unit: both(w => w.unit),
    columns,
    rows: (tx, { to }) =>
      sqlFact(
        tx,
        sql<FactRow>`
        select p.id::text as id, p.number || '/' || p.number_year as number, p.species,
          to_char(p.entered_at at time zone 'Asia/Bangkok', 'YYYY-MM-DD') as day
        from pet p where p.agency_id = ${tx.agencyId} and ${isIn(to.toString())} order by p.id`,
      ),
  }),
  defineFact<Tx>({
    id: 'services.pets-vaccinated',
    ...named('vaccinated'),
    unit: both(w => w.times),
    columns,
    rows: (tx, { from, to }) =>
      sqlFact(
        tx,
        sql<FactRow>`
        select v.pet_id || ' ' || v.on_day as id, p.number || '/' || p.number_year as number, p.species,
          to_char(v.on_day, 'YYYY-MM-DD') as day
        from pet_vaccination v join pet p on p.agency_id = v.agency_id and p.id = v.pet_id
        where v.agency_id = ${tx.agencyId} and v.on_day between ${from.toString()}::date and ${to.toString()}::date
        order by 1`,
      ),
  }),
  defineFact<Tx>({
    id: 'services.pets-due',
    ...named('due'),
    unit: both(w => w.unit),
    columns,
    rows: (tx, { to }) =>
      sqlFact(
        tx,
        sql<FactRow>`
        select p.id::text as id, p.number || '/' || p.number_year as number, p.species, to_char(v.due_on, 'YYYY-MM-DD') as day
        from pet p left join lateral (
          select max(due_on) as due_on from pet_vaccination
          where agency_id = p.agency_id and pet_id = p.id and on_day <= ${to.toString()}::date) v on true
        where p.agency_id = ${tx.agencyId} and ${isIn(to.toString())}
          and (v.due_on is null or v.due_on <= ${to.toString()}::date)
        order by p.id`,
      ),
  }),
]
