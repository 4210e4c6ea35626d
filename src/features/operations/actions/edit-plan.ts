// Changes what the plan is called and by which paper it was approved.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holdsOver } from '../../people/public.ts'
import { planById } from '../queries.ts'
import type { EditPlan } from '../schema.ts'

type Refusal = 'not-found' | 'whole-agency-only' | 'stale'

export async function editOperationPlan(tx: Tx, id: string, input: EditPlan): Promise<Result<true, Refusal>> {
  const plan = await planById(tx, id)
  if (!plan) return no('not-found')
  if (!holdsOver(tx, 'operation:edit', null)) return no('whole-agency-only')
  const { _version, ...values } = input
  const changed = await tx.db
    .updateTable('operation_plan')
    .set({ ...values, version: _version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', _version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const { name, approved_ref, approved_on } = plan
  await record(tx, {
    event: 'operation-plan.changed',
    subject: { kind: 'operation-plan', id },
    content: { was: { name, approved_ref, approved_on }, is: values },
  })
  return ok(true)
}
