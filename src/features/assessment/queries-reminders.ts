// Whom a reminder about items reaches and when somebody was last reminded. That is known from the ledger alone: `items.reminded` names
// everybody it went to.
import { sql } from 'kysely'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { Tx } from '#src/platform/database/scope.ts'

/** The day of the newest reminder about items of that year, by staff id. */
export async function remindedOn(tx: Tx, year: number): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ staff: string; at: Date }>`
    select p.staff, max(l.at) as at
    from ledger_entry l, jsonb_to_recordset(l.content->'people') as p (staff text)
    where l.agency_id = ${tx.agencyId} and l.event = 'items.reminded' and (l.content->>'year')::int = ${year}
    group by p.staff`.execute(tx.db)
  return new Map(found.rows.map(row => [row.staff, todayIn(bangkok, row.at).toString()]))
}

export async function mailsOf(tx: Tx, staff: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (staff.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('staff')
    .select(['id', 'email'])
    .where('agency_id', '=', tx.agencyId)
    .where('id', 'in', [...staff])
    .execute()
  return new Map(rows.flatMap(row => (row.email === null ? [] : [[row.id, row.email] as const])))
}

/** Until this transaction ends nobody else of the agency reminds: who comes second sees that it was done today. */
export const lockReminding = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.agencyId} remind of items`}, 0))`.execute(tx.db)
