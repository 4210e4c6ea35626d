// What this feature can count: addresses that opened when they were tried last in a period.
import { sql } from 'kysely'
import { defineFact, type Fact, type FactQuery } from '#src/kernel/fact.ts'
import { inBoth } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { linkWatchWords } from './words.ts'

const words = (of: (words: ReturnType<typeof linkWatchWords>['facts']) => string) =>
  inBoth(lang => of(linkWatchWords(lang).facts))

export const linkWatchFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'links.open',
    words: words(w => w.open),
    unit: words(w => w.unit),
    explains: words(w => w.explains),
    columns: [
      { key: 'address', words: words(w => w.address) },
      { key: 'day', words: words(w => w.day) },
    ],
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('watched_link_check as c')
        .innerJoin('watched_link as l', join =>
          join.onRef('l.agency_id', '=', 'c.agency_id').onRef('l.id', '=', 'c.link_id'),
        )
        .select(['l.id', 'l.address', 'c.on_day as day'])
        .where('c.agency_id', '=', tx.agencyId)
        .where('c.on_day', '>=', from.toString())
        .where('c.on_day', '<=', to.toString())
        .where('c.problem', '=', '')
        .where(
          sql<boolean>`not exists (select from watched_link_check n where n.agency_id = c.agency_id and n.link_id = c.link_id
            and n.on_day > c.on_day and n.on_day <= ${to.toString()}::date)`,
        )
        .orderBy('l.id'),
  }),
]
