// A step that will not be done, with the reason, or is taken up again. What was already done for it stays.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { stepById } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { Reason } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'

type Refusal = 'not-found' | 'plan-closed' | 'already-so' | 'stale'

export const cancelStep = (tx: Tx, id: string, input: Reason) => change(tx, id, input, 'cancelled', 'step.cancelled')
export const resumeStep = (tx: Tx, id: string, input: Reason) => change(tx, id, input, 'open', 'step.resumed')

async function change(
  tx: Tx,
  id: string,
  input: Reason,
  state: 'open' | 'cancelled',
  event: 'step.cancelled' | 'step.resumed',
): Promise<Result<true, Refusal>> {
  const before = await stepById(tx, id)
  if (!before) return no('not-found')
  const may = planMay(stateOfPlan(before.plan_state), 'edit')
  if (!may.ok) return may
  if (state === 'cancelled' ? before.state !== 'open' : before.state !== 'cancelled') return no('already-so')
  const changed = await tx.db
    .updateTable('step')
    .set({ state, state_reason: input.reason, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, {
    event,
    subject: { kind: 'measure', id: before.measure_id },
    content: { step: id, name: before.name, reason: input.reason },
  })
  return ok(true)
}
