// Takes a vehicle or room out of use: only when nothing is planned with it from today on.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { dayText } from '../../../people/public.ts'
import { aheadOf, type Refusal, theirs } from './resources.ts'

export async function archiveResource(tx: Tx, id: string): Promise<Result<string, Refusal | 'planned-ahead'>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  const [next] = await aheadOf(tx, id)
  if (next) return no('planned-ahead', { detail: { day: dayText(next.day, tx.scope.lang ?? 'th') } })
  await tx.db
    .updateTable('resource')
    .set({ archived_at: tx.scope.now, version: found.value.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, { event: 'resource.archived', subject: { kind: 'resource', id }, content: {} })
  return ok(id)
}
