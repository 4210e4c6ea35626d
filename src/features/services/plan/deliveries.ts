// What was brought: written when the case of a delivery ends, summed by month. It stays when the case is forgotten.
import { sql } from 'kysely'
import { z } from 'zod'
import { defineFact, type Fact, type FactRow } from '#src/kernel/fact.ts'
import { isId } from '#src/kernel/ids.ts'
import { inBoth } from '#src/kernel/lang.ts'
import { sqlFact } from '#src/platform/database/fact-query.ts'
import type { Listener, Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../../people/public.ts'
import { planWords } from './words.ts'

const Finished = z.object({ trips: z.number(), litres: z.number() })

/** Follows case.finish. */
export const followDelivered: Listener = async (tx, { subject, content }) => {
  const event = String(content.event)
  if (!subject || !isId(event)) return
  const row = await tx.db
    .selectFrom('case_event as e')
    .innerJoin('case_file as c', on => on.onRef('c.agency_id', '=', 'e.agency_id').onRef('c.id', '=', 'e.case_id'))
    .select(['e.data', 'c.plan_with'])
    .where('e.agency_id', '=', tx.agencyId)
    .where('e.case_id', '=', subject.id)
    .where('e.id', '=', event)
    .executeTakeFirst()
  const brought = Finished.safeParse(row?.data)
  if (!row || !brought.success) return
  await tx.db
    .insertInto('delivery')
    .values({
      agency_id: tx.agencyId,
      event_id: event,
      case_id: subject.id,
      resource_id: row.plan_with,
      on_day: todayOf(tx),
      ...brought.data,
    })
    .execute()
}

type Month = FactRow & { readonly litres: number }

const both = (of: (w: ReturnType<typeof planWords>['facts']) => string) => inBoth(lang => of(planWords(lang).facts))
const column = (key: keyof ReturnType<typeof planWords>['facts']['columns']) => ({
  key,
  words: both(w => w.columns[key]),
})

export const planFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'services.water-delivered',
    words: both(w => w.water.name),
    explains: both(w => w.water.explains),
    unit: both(w => w.water.unit),
    columns: [column('month'), column('deliveries'), column('trips'), column('litres')],
    rows: (tx, { from, to }) =>
      sqlFact<Month>(
        tx,
        sql`
        select to_char(on_day, 'YYYY-MM') as id, to_char(on_day, 'YYYY-MM') as month, count(*)::int as deliveries,
          sum(trips)::int as trips, sum(litres)::int as litres
        from delivery where agency_id = ${tx.agencyId} and on_day between ${from.toString()}::date and ${to.toString()}::date
        group by 1 order by 1`,
      ),
    value: rows => (rows as readonly Month[]).reduce((sum, row) => sum + row.litres, 0),
  }),
]

export async function broughtIn(tx: Tx, resourceId: string, month: string): Promise<{ trips: number; litres: number }> {
  const found = await sql<{ trips: number; litres: number }>`
    select coalesce(sum(trips), 0)::int as trips, coalesce(sum(litres), 0)::int as litres from delivery
    where agency_id = ${tx.agencyId} and resource_id = ${resourceId} and to_char(on_day, 'YYYY-MM') = ${month}`.execute(
    tx.db,
  )
  return found.rows[0] ?? { trips: 0, litres: 0 }
}
