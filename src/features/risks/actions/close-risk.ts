// Closes a risk with a reason, or opens it again with one. What was written and followed up stays.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { stateWhenReopened } from '../rules.ts'
import type { Reason } from '../schema.ts'
import { theirRisk } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'already-so' | 'stale'

export const closeRisk = (tx: Tx, id: string, input: Reason) => change(tx, id, input, true)
export const reopenRisk = (tx: Tx, id: string, input: Reason) => change(tx, id, input, false)

async function change(tx: Tx, id: string, input: Reason, closes: boolean): Promise<Result<true, Refusal>> {
  const found = await theirRisk(tx, id)
  if (!found.ok) return found
  const risk = found.value
  if ((risk.state === 'closed') === closes) return no('already-so')
  const changed = await tx.db
    .updateTable('risk')
    .set({
      state: closes ? 'closed' : stateWhenReopened(risk.likelihood !== null, risk.follow_ups.length),
      state_reason: input.reason,
      version: input._version + 1,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const content = { mission: risk.mission, reason: input.reason }
  await (closes
    ? record(tx, { event: 'risk.closed', subject: { kind: 'risk', id }, content })
    : record(tx, { event: 'risk.reopened', subject: { kind: 'risk', id }, content }))
  return ok(true)
}
