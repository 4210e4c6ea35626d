// Adds a measure under a heading of a plan, with what it aims at and who is responsible.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { headingById, nextPosition, planById } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { NewMeasure } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'
import { setAims, setResponsible } from './parts.ts'

export interface Origin {
  readonly origin: 'own' | 'library' | 'last-year' | 'split' | 'import'
  readonly key?: string
  readonly id?: string
  readonly findingId?: string
  readonly rolloverId?: string
}

type Refusal = 'not-found' | 'plan-closed' | 'choose-one'

export async function addMeasure(
  tx: Tx,
  planId: string,
  input: NewMeasure,
  from: Origin = { origin: 'own' },
): Promise<Result<string, Refusal>> {
  const plan = await planById(tx, planId)
  if (!plan) return no('not-found')
  const may = planMay(stateOfPlan(plan.state), 'edit')
  if (!may.ok) return may
  const heading = await headingById(tx, input.heading)
  if (heading?.plan_id !== planId) return no('choose-one', { at: 'heading' })
  const id = newId()
  await tx.db
    .insertInto('measure')
    .values({
      agency_id: tx.agencyId,
      id,
      plan_id: planId,
      position: await nextPosition(tx, 'measure', planId),
      ...measureValues(input),
      origin: from.origin,
      origin_key: from.key ?? '',
      origin_id: from.id ?? null,
      rollover_id: from.rolloverId ?? null,
      created_at: tx.scope.now,
    })
    .execute()
  await setAims(tx, id, input.aims, from.findingId)
  const set = await setResponsible(tx, { measureId: id, stepId: null }, input.responsible)
  if (!set.ok) return set
  await record(tx, {
    event: 'measure.added',
    subject: { kind: 'measure', id },
    content: { plan: planId, ...measureValues(input), aims: input.aims, responsible: input.responsible, from },
  })
  return ok(id)
}

export const measureValues = (input: NewMeasure) => ({
  heading_id: input.heading,
  kind: input.kind,
  name: input.name,
  problem: input.problem,
  output_expected: input.output_expected,
  outcome_expected: input.outcome_expected,
  budget_satang: input.budget,
  budget_source: input.budget_source,
  supervision: input.supervision === 'as-plan' ? '' : input.supervision,
})
