// Takes a project out of the plan with a reason, or back in with one. What was reported of it stays.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { Reason } from '../schema.ts'
import { theirProject } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'already-so' | 'stale'

export const cancelProject = (tx: Tx, id: string, input: Reason) => change(tx, id, input, true)
export const restoreProject = (tx: Tx, id: string, input: Reason) => change(tx, id, input, false)

async function change(tx: Tx, id: string, input: Reason, cancels: boolean): Promise<Result<true, Refusal>> {
  const found = await theirProject(tx, id)
  if (!found.ok) return found
  if (found.value.isCancelled === cancels) return no('already-so')
  const changed = await tx.db
    .updateTable('operation_project')
    .set({
      cancelled_at: cancels ? tx.scope.now : null,
      cancelled_why: cancels ? input.reason : '',
      version: input._version + 1,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const content = { name: found.value.name, reason: input.reason }
  const subject = { kind: 'operation-project', id }
  await (cancels
    ? record(tx, { event: 'operation-project.cancelled', subject, content })
    : record(tx, { event: 'operation-project.restored', subject, content }))
  return ok(true)
}
