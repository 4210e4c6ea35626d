// A heading of the agency's own, beside or in place of the seven issues.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { nextPosition, planById } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { NewHeading } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'

export async function addHeading(
  tx: Tx,
  planId: string,
  input: NewHeading,
): Promise<Result<string, 'not-found' | 'plan-closed' | 'name-taken'>> {
  const plan = await planById(tx, planId)
  if (!plan) return no('not-found')
  const may = planMay(stateOfPlan(plan.state), 'edit')
  if (!may.ok) return may
  const same = await tx.db
    .selectFrom('plan_heading')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('plan_id', '=', planId)
    .where('name_th', '=', input.name_th)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (same) return no('name-taken', { at: 'name_th' })
  const id = newId()
  await tx.db
    .insertInto('plan_heading')
    .values({
      agency_id: tx.agencyId,
      id,
      plan_id: planId,
      position: await nextPosition(tx, 'plan_heading', planId),
      ...input,
    })
    .execute()
  await record(tx, {
    event: 'heading.added',
    subject: { kind: 'plan', id: planId },
    content: { heading: id, ...input },
  })
  return ok(id)
}
