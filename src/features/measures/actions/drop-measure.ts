// Takes a measure out of the plan, with a reason, or brings it back. It keeps its steps, actions and evidence.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record, recordAll } from '#src/platform/ledger/record.ts'
import { measureById, planById } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { Reason } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'

type Refusal = 'not-found' | 'plan-closed' | 'already-so' | 'stale'

/** Several of one plan at once, for one reason; those that are dropped already stay as they are. */
export async function dropMeasures(
  tx: Tx,
  planId: string,
  ids: readonly string[],
  reason: string,
): Promise<Result<number, 'not-found' | 'plan-closed'>> {
  const plan = await planById(tx, planId)
  if (!plan) return no('not-found')
  const may = planMay(stateOfPlan(plan.state), 'edit')
  if (!may.ok) return may
  if (ids.length === 0) return ok(0)
  const dropped = await tx.db
    .updateTable('measure')
    .set(of => ({ state: 'dropped', state_reason: reason, version: of('version', '+', 1) }))
    .where('agency_id', '=', tx.agencyId)
    .where('plan_id', '=', planId)
    .where('id', 'in', [...ids])
    .where('state', '<>', 'dropped')
    .returning(['id', 'name'])
    .execute()
  await recordAll(
    tx,
    dropped.map(({ id, name }) => ({
      event: 'measure.dropped',
      subject: { kind: 'measure', id },
      content: { name, reason },
    })),
  )
  return ok(dropped.length)
}

export const dropMeasure = (tx: Tx, id: string, input: Reason) => change(tx, id, input, 'dropped', 'measure.dropped')
export const restoreMeasure = (tx: Tx, id: string, input: Reason) => change(tx, id, input, 'active', 'measure.restored')

async function change(
  tx: Tx,
  id: string,
  input: Reason,
  state: 'active' | 'dropped',
  event: 'measure.dropped' | 'measure.restored',
): Promise<Result<true, Refusal>> {
  const before = await measureById(tx, id)
  if (!before) return no('not-found')
  const may = planMay(stateOfPlan(before.plan_state), 'edit')
  if (!may.ok) return may
  if (before.state === state) return no('already-so')
  const changed = await tx.db
    .updateTable('measure')
    .set({ state, state_reason: input.reason, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, { event, subject: { kind: 'measure', id }, content: { name: before.name, reason: input.reason } })
  return ok(true)
}
