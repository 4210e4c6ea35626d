// Changes a measure. Two officers who edit at once: the second is shown both versions and decides.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { headingById, measureById } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { EditMeasure } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'
import { measureValues } from './add-measure.ts'
import { setAims, setResponsible } from './parts.ts'

type Refusal = 'not-found' | 'plan-closed' | 'choose-one' | 'stale'

export async function editMeasure(tx: Tx, id: string, input: EditMeasure): Promise<Result<true, Refusal>> {
  const before = await measureById(tx, id)
  if (!before) return no('not-found')
  const may = planMay(stateOfPlan(before.plan_state), 'edit')
  if (!may.ok) return may
  const heading = await headingById(tx, input.heading)
  if (heading?.plan_id !== before.plan_id) return no('choose-one', { at: 'heading' })
  const values = measureValues(input)
  const changed = await tx.db
    .updateTable('measure')
    .set({ ...values, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await setAims(tx, id, input.aims)
  const set = await setResponsible(tx, { measureId: id, stepId: null }, input.responsible)
  if (!set.ok) return set
  const was = Object.fromEntries(Object.keys(values).map(key => [key, before[key as keyof typeof values]]))
  await record(tx, {
    event: 'measure.changed',
    subject: { kind: 'measure', id },
    content: { was, is: values, aims: input.aims, responsible: input.responsible },
  })
  return ok(true)
}
