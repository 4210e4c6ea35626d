// An agency must not lose its last administrator of the system: nobody inside could ever let one in again.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AdminDuty, adminDuties } from '../queries-duties.ts'

/** Whether the duties that would go are the last ones. Whoever asks holds the answer until her transaction ends. */
export async function isLastAdmin(tx: Tx, goes: (duty: AdminDuty) => boolean): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`last-admin ${tx.agencyId}`}, 0))`.execute(tx.db)
  const duties = await adminDuties(tx)
  return duties.some(goes) && duties.every(goes)
}
