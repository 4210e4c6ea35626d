// What the verbs of the office share: whose a service is.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { holdsOver } from '../../people/public.ts'
import { type ServiceRow, serviceToChange } from '../queries.ts'

export type Refusal = 'not-found' | 'not-your-unit' | 'stale'

export async function theirs(tx: Tx, id: string, version?: number): Promise<Result<ServiceRow, Refusal>> {
  const row = await serviceToChange(tx, id)
  if (!row) return no('not-found')
  if (!holdsOver(tx, 'service:edit', row.unit_id)) return no('not-your-unit')
  if (version !== undefined && version !== row.version) return no('stale')
  return ok(row)
}

export async function change(tx: Tx, row: ServiceRow, set: Record<string, unknown>): Promise<void> {
  await tx.db
    .updateTable('service')
    .set({ ...set, version: row.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', row.id)
    .execute()
}
