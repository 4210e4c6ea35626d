// What this feature can count: looks at public pages and visits, a row for each day.
import { sql } from 'kysely'
import { defineFact, type Fact, type FactRow } from '#src/kernel/fact.ts'
import { sqlFact } from '#src/platform/database/fact-query.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { channelFact } from './channels/facts.ts'
import { factWords as en } from './fact-words.en.ts'
import { factWords as th } from './fact-words.th.ts'

const column = (key: keyof typeof th.columns) => ({ key, words: { th: th.columns[key], en: en.columns[key] } })

const perDay = (key: 'views' | 'visits', id: string): Fact<Tx> =>
  defineFact<Tx>({
    id,
    words: { th: th[key].name, en: en[key].name },
    unit: { th: th[key].unit, en: en[key].unit },
    explains: { th: th[key].explains, en: en[key].explains },
    columns: [column('day'), column('count')],
    rows: (tx, { from, to }) =>
      sqlFact(
        tx,
        sql<FactRow>`
        select on_day::text as id, on_day as day, sum(${sql.ref(key)})::bigint as count from site_visit
        where agency_id = ${tx.agencyId} and on_day >= ${from.toString()}::date and on_day <= ${to.toString()}::date
        group by on_day order by on_day`,
      ),
    value: rows => rows.reduce((sum, row) => sum + Number(row.count), 0),
  })

export const siteFacts: readonly Fact<Tx>[] = [
  perDay('visits', 'site.visits'),
  perDay('views', 'site.page-views'),
  channelFact,
]
