// Adds a step to a measure, with its periods in the plan's year and, where it has them, its own responsible units.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { measureById, nextPosition } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { NewStep } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'
import { daysOf, setPeriods, setResponsible } from './parts.ts'

type Refusal = 'not-found' | 'plan-closed' | 'measure-dropped' | 'choose-one'

export async function addStep(
  tx: Tx,
  measureId: string,
  input: NewStep,
  from: { originId?: string; rolloverId?: string } = {},
): Promise<Result<string, Refusal>> {
  const measure = await measureById(tx, measureId)
  if (!measure) return no('not-found')
  const may = planMay(stateOfPlan(measure.plan_state), 'edit')
  if (!may.ok) return may
  if (measure.state === 'dropped') return no('measure-dropped')
  const id = newId()
  await tx.db
    .insertInto('step')
    .values({
      agency_id: tx.agencyId,
      id,
      measure_id: measureId,
      position: await nextPosition(tx, 'step', measureId),
      ...stepValues(input),
      origin_id: from.originId ?? null,
      rollover_id: from.rolloverId ?? null,
      created_at: tx.scope.now,
    })
    .execute()
  const days = daysOf(input.periods, measure.fiscal_year)
  await setPeriods(tx, id, days)
  const set = await setResponsible(tx, { measureId, stepId: id }, input.responsible)
  if (!set.ok) return set
  await record(tx, {
    event: 'step.added',
    subject: { kind: 'measure', id: measureId },
    content: { step: id, ...stepValues(input), periods: days, responsible: input.responsible },
  })
  return ok(id)
}

export const stepValues = (input: NewStep) => ({
  name: input.name,
  recurring: input.recurring,
  output_expected: input.output_expected,
  channels: input.channels,
})
