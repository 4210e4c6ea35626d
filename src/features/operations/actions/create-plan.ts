// Begins the operation plan of a fiscal year: one for each year, by somebody who answers for the whole agency.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holdsOver } from '../../people/public.ts'
import { plansOf } from '../queries.ts'
import type { NewPlan } from '../schema.ts'

export async function createOperationPlan(
  tx: Tx,
  input: NewPlan,
): Promise<Result<string, 'whole-agency-only' | 'year-taken'>> {
  if (!holdsOver(tx, 'operation:edit', null)) return no('whole-agency-only')
  if ((await plansOf(tx)).some(plan => plan.fiscal_year === input.fiscal_year))
    return no('year-taken', { at: 'fiscal_year' })
  const id = newId()
  await tx.db
    .insertInto('operation_plan')
    .values({ agency_id: tx.agencyId, id, ...input, created_at: tx.scope.now })
    .execute()
  await record(tx, { event: 'operation-plan.created', subject: { kind: 'operation-plan', id }, content: { ...input } })
  return ok(id)
}
