// Changes what holds for the whole plan: its basis, numbering, supervision and preamble.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { planById } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { EditPlan } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'

export async function editPlan(
  tx: Tx,
  id: string,
  input: EditPlan,
): Promise<Result<true, 'not-found' | 'plan-closed' | 'stale'>> {
  const { _version: version, ...values } = input
  const plan = await planById(tx, id)
  if (!plan) return no('not-found')
  const may = planMay(stateOfPlan(plan.state), 'edit')
  if (!may.ok) return may
  const changed = await tx.db
    .updateTable('plan')
    .set({ ...values, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const { based_on_year, numbering, supervision, preamble, due_on } = plan
  await record(tx, {
    event: 'plan.changed',
    subject: { kind: 'plan', id },
    content: { was: { based_on_year, numbering, supervision, preamble, due_on }, is: values },
  })
  return ok(true)
}
