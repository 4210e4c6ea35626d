// A form counts once: its token is written with what it did, in the same transaction. The second press gets the first answer.
import { sql } from 'kysely'
import { isId } from '#src/kernel/ids.ts'
import type { Tx } from '../database/scope.ts'

export async function rememberedLocation(tx: Tx, once: string): Promise<string | undefined> {
  if (!isId(once)) return undefined
  const found = await tx.db
    .selectFrom('form_once')
    .select('location')
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', once)
    .executeTakeFirst()
  return found?.location
}

/** Undefined when this was the first time; else the answer of the other press, which finished while we worked. */
export async function rememberOnce(tx: Tx, once: string, location: string): Promise<string | undefined> {
  if (!isId(once)) return undefined
  const written = await tx.db
    .insertInto('form_once')
    .values({ agency_id: tx.agencyId, id: once, location, at: tx.scope.now })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return written ? undefined : ((await rememberedLocation(tx, once)) ?? location)
}

/** Tokens older than two days cannot come back: the form would be stale anyway. */
export async function forgetOld(tx: Tx): Promise<number> {
  const gone = await tx.db
    .deleteFrom('form_once')
    .where('agency_id', '=', tx.agencyId)
    .where('at', '<', sql<Date>`${tx.scope.now}::timestamptz - interval '2 days'`)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
