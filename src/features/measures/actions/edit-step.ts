// Changes a step. Two officers who edit at once: the second is shown both versions and decides.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { stepById } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { EditStep } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'
import { stepValues } from './add-step.ts'
import { daysOf, setPeriods, setResponsible } from './parts.ts'

type Refusal = 'not-found' | 'plan-closed' | 'choose-one' | 'stale'

export async function editStep(tx: Tx, id: string, input: EditStep): Promise<Result<true, Refusal>> {
  const before = await stepById(tx, id)
  if (!before) return no('not-found')
  const may = planMay(stateOfPlan(before.plan_state), 'edit')
  if (!may.ok) return may
  const changed = await tx.db
    .updateTable('step')
    .set({ ...stepValues(input), version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const days = daysOf(input.periods, before.fiscal_year)
  await setPeriods(tx, id, days)
  const set = await setResponsible(tx, { measureId: before.measure_id, stepId: id }, input.responsible)
  if (!set.ok) return set
  const { name, recurring, output_expected, channels } = before
  await record(tx, {
    event: 'step.changed',
    subject: { kind: 'measure', id: before.measure_id },
    content: {
      step: id,
      was: { name, recurring, output_expected, channels },
      is: { ...stepValues(input), periods: days, responsible: input.responsible },
    },
  })
  return ok(true)
}
