// Writes a project at the end of the plan of its year.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { lastPosition, planById } from '../queries.ts'
import { isInYear } from '../rules.ts'
import type { NewProject } from '../schema.ts'
import { ownUnit } from './parts.ts'

type Refusal = 'not-found' | 'choose-one' | 'not-your-unit' | 'outside-year'

export async function addProject(tx: Tx, planId: string, input: NewProject): Promise<Result<string, Refusal>> {
  const plan = await planById(tx, planId)
  if (!plan) return no('not-found')
  const own = await ownUnit(tx, input.unit)
  if (!own.ok) return own
  if (!isInYear(input, plan.fiscal_year)) return no('outside-year', { at: 'from' })
  const id = newId()
  const values = projectValues(input)
  await tx.db
    .insertInto('operation_project')
    .values({
      agency_id: tx.agencyId,
      id,
      plan_id: planId,
      ...values,
      position: (await lastPosition(tx, planId)) + 1,
      created_at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'operation-project.added',
    subject: { kind: 'operation-project', id },
    content: { plan: planId, ...values },
  })
  return ok(id)
}

export const projectValues = (input: NewProject) => ({
  strategy: input.strategy,
  name: input.name,
  target: input.target,
  budget_satang: input.budget,
  budget_source: input.budget_source,
  place: input.place,
  unit_id: input.unit,
  from_day: input.from,
  to_day: input.to,
})
