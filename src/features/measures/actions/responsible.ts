// One more who answers for a measure or a step (a person, the officers of an order, a class of staff with its task, somebody outside), or one less.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { houseUnits, isGroup, peopleHere } from '../../people/public.ts'
import { measureById, stepById } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { AddResponsible } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'

type Refusal = 'not-found' | 'plan-closed' | 'choose-one'

export async function addResponsible(
  tx: Tx,
  to: { measureId: string; stepId?: string },
  input: AddResponsible,
): Promise<Result<string, Refusal>> {
  const measure = await measureById(tx, to.measureId)
  const step = to.stepId === undefined ? undefined : await stepById(tx, to.stepId)
  if (!measure || (to.stepId !== undefined && step?.measure_id !== to.measureId)) return no('not-found')
  const may = planMay(stateOfPlan(measure.plan_state), 'edit')
  if (!may.ok) return may
  if (input.kind === 'unit' && !(await houseUnits(tx)).some(unit => unit.id === input.unit))
    return no('choose-one', { at: 'unit' })
  if (input.kind === 'person' && !(await peopleHere(tx)).some(one => one.id === input.staff))
    return no('choose-one', { at: 'staff' })
  if (input.kind === 'group' && !isGroup(input.group)) return no('choose-one', { at: 'group' })
  const id = newId()
  const values = responsibleValues(input)
  await tx.db
    .insertInto('responsible')
    .values({
      agency_id: tx.agencyId,
      id,
      measure_id: to.measureId,
      step_id: to.stepId ?? null,
      position: 100,
      ...values,
    })
    .execute()
  await record(tx, {
    event: 'responsible.added',
    subject: { kind: 'measure', id: to.measureId },
    content: { responsible: id, step: to.stepId ?? null, ...values },
  })
  return ok(id)
}

export const responsibleValues = (input: AddResponsible) => ({
  kind: input.kind,
  unit_id: input.kind === 'unit' ? input.unit : null,
  staff_id: input.kind === 'person' ? input.staff : null,
  group_key: input.kind === 'group' ? input.group : '',
  order_ref: input.kind === 'order' ? input.order_ref : '',
  name: input.kind === 'outside' ? input.name : '',
  task: input.task,
})

export async function removeResponsible(tx: Tx, measureId: string, id: string): Promise<Result<true, Refusal>> {
  const measure = await measureById(tx, measureId)
  if (!measure) return no('not-found')
  const may = planMay(stateOfPlan(measure.plan_state), 'edit')
  if (!may.ok) return may
  const changed = await tx.db
    .updateTable('responsible')
    .set({ removed_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('measure_id', '=', measureId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('not-found')
  await record(tx, {
    event: 'responsible.removed',
    subject: { kind: 'measure', id: measureId },
    content: { responsible: id },
  })
  return ok(true)
}
