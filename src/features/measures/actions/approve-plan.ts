// The plan is in force: the mayor or the clerk approved it by a paper that is named.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { planById } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { ApprovePlan } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'

type Refusal = 'not-found' | 'plan-closed' | 'plan-empty' | 'day-in-future' | 'stale'

export async function approvePlan(
  tx: Tx,
  id: string,
  input: ApprovePlan,
  today: string,
): Promise<Result<true, Refusal>> {
  const plan = await planById(tx, id)
  if (!plan) return no('not-found')
  const may = planMay(stateOfPlan(plan.state), 'approve')
  if (!may.ok) return may
  if (input.approved_on > today) return no('day-in-future', { at: 'approved_on' })
  const measures = await tx.db
    .selectFrom('measure')
    .select(['id', 'name'])
    .where('agency_id', '=', tx.agencyId)
    .where('plan_id', '=', id)
    .where('state', '=', 'active')
    .execute()
  if (measures.length === 0) return no('plan-empty')
  const changed = await tx.db
    .updateTable('plan')
    .set({
      state: 'approved',
      approved_on: input.approved_on,
      approved_ref: input.approved_ref,
      version: input._version + 1,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, {
    event: 'plan.approved',
    subject: { kind: 'plan', id },
    content: { on: input.approved_on, paper: input.approved_ref, measures: measures.length },
  })
  return ok(true)
}
