// Makes two measures of one: the chosen steps move to a new measure under the same heading, with their actions and evidence.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { measureById, nextPosition } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { SplitMeasure } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'

type Refusal = 'not-found' | 'plan-closed' | 'choose-steps' | 'leave-one-step' | 'stale'

export async function splitMeasure(tx: Tx, id: string, input: SplitMeasure): Promise<Result<string, Refusal>> {
  const measure = await measureById(tx, id)
  if (!measure) return no('not-found')
  const may = planMay(stateOfPlan(measure.plan_state), 'edit')
  if (!may.ok) return may
  const steps = await tx.db
    .selectFrom('step')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('measure_id', '=', id)
    .execute()
  const moved = steps.map(step => step.id).filter(step => input.steps.includes(step))
  if (moved.length === 0) return no('choose-steps', { at: 'steps' })
  if (moved.length === steps.length) return no('leave-one-step', { at: 'steps' })
  const changed = await tx.db
    .updateTable('measure')
    .set({ version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const fresh = newId()
  const { heading_id, kind, problem, outcome_expected, budget_source, supervision } = measure
  await tx.db
    .insertInto('measure')
    .values({
      agency_id: tx.agencyId,
      id: fresh,
      plan_id: measure.plan_id,
      position: await nextPosition(tx, 'measure', measure.plan_id),
      name: input.name,
      heading_id,
      kind,
      problem,
      outcome_expected,
      budget_source,
      supervision,
      origin: 'split',
      origin_id: id,
      created_at: tx.scope.now,
    })
    .execute()
  await copyAimsAndResponsible(tx, id, fresh)
  await tx.db
    .updateTable('step')
    .set({ measure_id: fresh })
    .where('agency_id', '=', tx.agencyId)
    .where('id', 'in', moved)
    .execute()
  for (const table of ['responsible', 'proof'] as const)
    await tx.db
      .updateTable(table)
      .set({ measure_id: fresh })
      .where('agency_id', '=', tx.agencyId)
      .where('step_id', 'in', moved)
      .execute()
  await record(tx, {
    event: 'measure.split',
    subject: { kind: 'measure', id },
    content: { into: fresh, name: input.name, steps: moved },
  })
  return ok(fresh)
}

async function copyAimsAndResponsible(tx: Tx, from: string, to: string) {
  const aims = await tx.db
    .selectFrom('measure_aim')
    .select(['kind', 'key', 'finding_id'])
    .where('agency_id', '=', tx.agencyId)
    .where('measure_id', '=', from)
    .where('removed_at', 'is', null)
    .execute()
  if (aims.length > 0)
    await tx.db
      .insertInto('measure_aim')
      .values(aims.map(aim => ({ agency_id: tx.agencyId, id: newId(), measure_id: to, ...aim })))
      .execute()
  const responsible = await tx.db
    .selectFrom('responsible')
    .select(['position', 'kind', 'unit_id', 'staff_id', 'group_key', 'order_ref', 'name', 'task'])
    .where('agency_id', '=', tx.agencyId)
    .where('measure_id', '=', from)
    .where('step_id', 'is', null)
    .where('removed_at', 'is', null)
    .execute()
  if (responsible.length > 0)
    await tx.db
      .insertInto('responsible')
      .values(responsible.map(one => ({ agency_id: tx.agencyId, id: newId(), measure_id: to, ...one })))
      .execute()
}
