// Closed days are in use again.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { type Refusal, theirs } from './resources.ts'

export async function openDays(tx: Tx, id: string, closed: string): Promise<Result<string, Refusal>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  const opened = await tx.db
    .updateTable('resource_closed')
    .set({ opened_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('resource_id', '=', id)
    .where('id', '=', closed)
    .where('opened_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!opened) return no('not-found')
  await record(tx, { event: 'resource.days-opened', subject: { kind: 'resource', id }, content: { closed } })
  return ok(id)
}
