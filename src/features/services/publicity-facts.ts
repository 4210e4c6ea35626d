// How often, through which channels and with what proof online services were made known (S171).
import { sql } from 'kysely'
import { defineFact, type Fact, type FactRow } from '#src/kernel/fact.ts'
import { inBoth } from '#src/kernel/lang.ts'
import { sqlFact } from '#src/platform/database/fact-query.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { outletKinds, outletsWords } from '../outlets/public.ts'
import { ABOUT } from './publicity.ts'
import { figureWords, publicityWords } from './words.ts'

const both = (of: (w: ReturnType<typeof publicityWords>['fact']) => string) =>
  inBoth(lang => of(publicityWords(lang).fact))
const kinds = outletsWords('th').kinds
const kindInWords = sql<string>`case o.kind ${sql.join(
  outletKinds.map(kind => sql`when ${kind} then ${kinds[kind]}`),
  sql` `,
)} end`
const { has, hasAddress } = publicityWords('th').fact

export const publicityFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'services.publicity',
    words: both(w => w.name),
    unit: both(w => w.unit),
    explains: both(w => w.explains),
    columns: [
      { key: 'day', words: both(w => w.day) },
      { key: 'service', words: inBoth(lang => figureWords(lang).columns.service) },
      { key: 'kind', words: both(w => w.kind) },
      { key: 'outlet', words: both(w => w.outlet) },
      { key: 'address', words: both(w => w.where) },
      { key: 'proof', words: both(w => w.proof) },
    ],
    rows: (tx, { from, to }) =>
      sqlFact(
        tx,
        sql<FactRow>`
        select p.id::text as id, p.posted_on::text as day, p.subject as service, ${kindInWords} as kind, o.name as outlet,
          p.posted_at_address as address,
          case when p.proof_file_id is not null then ${has} when p.posted_at_address <> '' then ${hasAddress} else '' end as proof
        from outlet_post p join outlet o on o.agency_id = p.agency_id and o.id = p.outlet_id
        where p.agency_id = ${tx.agencyId} and p.state = 'posted' and starts_with(p.about_kind, ${ABOUT})
          and p.posted_on between ${from.toString()}::date and ${to.toString()}::date
        order by p.id`,
      ),
  }),
]
