// What this feature can count.
import { type RawBuilder, sql } from 'kysely'
import { bangkok } from '#src/kernel/clock.ts'
import { defineFact, type FactRow } from '#src/kernel/fact.ts'
import { sqlFact } from '#src/platform/database/fact-query.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { factNames as en } from './fact-words.en.ts'
import { factNames as th } from './fact-words.th.ts'
import { agencyWords } from './words.ts'

const columns = (['kind', 'label'] as const).map(key => ({ key, words: { th: th.columns[key], en: en.columns[key] } }))

/** `within`: which of the channels there ever were. */
const channels = (tx: Tx, within: RawBuilder<unknown>) =>
  sqlFact(
    tx,
    sql<FactRow>`
        select c.id, coalesce(${JSON.stringify(agencyWords('th').channels.kinds)}::jsonb ->> c.kind, c.kind) as kind, c.label_th as label
        from contact_channel c
        where c.agency_id = ${tx.agencyId}
          and ${within}
        order by c.id`,
  )

export const agencyFacts = [
  defineFact<Tx>({
    id: 'agencies.channels',
    words: { th: th.channels.name, en: en.channels.name },
    unit: { th: th.channels.unit, en: en.channels.unit },
    explains: { th: th.channels.explains, en: en.channels.explains },
    columns,
    rows: (tx, { from }) =>
      channels(
        tx,
        sql`(c.archived_at is null or (c.archived_at at time zone ${bangkok})::date >= ${from.toString()}::date)`,
      ),
  }),
  defineFact<Tx>({
    id: 'agencies.channels-at-end',
    words: { th: th.channelsAtEnd.name, en: en.channelsAtEnd.name },
    unit: { th: th.channelsAtEnd.unit, en: en.channelsAtEnd.unit },
    explains: { th: th.channelsAtEnd.explains, en: en.channelsAtEnd.explains },
    columns,
    rows: (tx, { to }) =>
      channels(
        tx,
        sql`(c.created_at at time zone ${bangkok})::date <= ${to.toString()}::date
          and (c.archived_at is null or (c.archived_at at time zone ${bangkok})::date > ${to.toString()}::date)`,
      ),
  }),
]
