// What this feature can count. Rows name no piece by its title, which may name a person.
import { sql } from 'kysely'
import { bangkok } from '#src/kernel/clock.ts'
import { defineFact, type FactParams, type FactRow } from '#src/kernel/fact.ts'
import type { Period } from '#src/kernel/period.ts'
import { sqlFact } from '#src/platform/database/fact-query.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { factNames as en } from './fact-words.en.ts'
import { factNames as th } from './fact-words.th.ts'

const columns = (['kind', 'unit', 'day'] as const).map(key => ({
  key,
  words: { th: th.columns[key], en: en.columns[key] },
}))

/** Pieces by the day of something, in the time of Bangkok. */
function pieces(tx: Tx, { from, to }: Period, params: FactParams | undefined, by: 'offered' | 'accepted') {
  const moment = sql.raw(by === 'offered' ? 'e.offered_at' : 'e.reviewed_at')
  const states = by === 'offered' ? ['offered', 'accepted', 'returned'] : ['accepted']
  const unit = params?.unit
  return sqlFact(
    tx,
    sql<FactRow>`
    with recursive inside as (
      select id from unit where agency_id = ${tx.agencyId} and id = ${unit ?? null}::uuid
      union all
      select u.id from unit u join inside i on u.agency_id = ${tx.agencyId} and u.parent_id = i.id)
    select e.id, case e.kind when 'file' then ${th.kinds.file} when 'link' then ${th.kinds.link} else ${th.kinds.fact} end as kind,
      coalesce(u.name_th, '') as unit, to_char(${moment} at time zone ${bangkok}, 'YYYY-MM-DD') as day
    from evidence e left join unit u on u.agency_id = e.agency_id and u.id = e.unit_id
    where e.agency_id = ${tx.agencyId} and e.state = any(${states}::text[])
      and (${moment} at time zone ${bangkok})::date between ${from.toString()}::date and ${to.toString()}::date
      and (${unit ?? null}::uuid is null or e.unit_id in (select id from inside))
    order by e.id`,
  )
}

export const evidenceFacts = (['offered', 'accepted'] as const).map(by =>
  defineFact<Tx>({
    id: `evidence.${by}`,
    words: { th: th[by].name, en: en[by].name },
    unit: { th: th.unit, en: en.unit },
    explains: { th: th[by].explains, en: en[by].explains },
    columns,
    byUnit: true,
    rows: (tx, period, params) => pieces(tx, period, params, by),
  }),
)
