// Sets a plan aside as if it had not been made: it keeps everything and counts for nothing, and its year is free again. Who asks for it has looked
// whether work was done in it.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { planById } from '../queries.ts'
import { planMay } from '../rules.ts'
import { stateOfPlan } from '../stored.ts'

export async function setPlanAside(
  tx: Tx,
  id: string,
  reason: string,
): Promise<Result<true, 'not-found' | 'plan-closed' | 'already-so'>> {
  const plan = await planById(tx, id)
  if (!plan) return no('not-found')
  if (plan.state === 'undone') return no('already-so')
  const may = planMay(stateOfPlan(plan.state), 'edit')
  if (!may.ok) return may
  await tx.db
    .updateTable('plan')
    .set({ state: 'undone', version: plan.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'plan.set-aside',
    subject: { kind: 'plan', id },
    content: { fiscal_year: plan.fiscal_year, reason },
  })
  return ok(true)
}
