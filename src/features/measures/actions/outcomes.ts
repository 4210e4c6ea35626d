// What came of a measure: one claim at a time, by kind, so that the checker knows what would prove it.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { doerOf } from '../doer.ts'
import { measureById, nextPosition, outcomeById, responsibleFor } from '../queries.ts'
import { mayReport, planMay } from '../rules.ts'
import type { EditOutcome, NewOutcome, Reason } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'

type Refusal = 'not-found' | 'plan-closed' | 'not-yours-to-report' | 'measure-dropped' | 'stale'

async function measureToReport(tx: Tx, measureId: string) {
  const measure = await measureById(tx, measureId)
  if (!measure) return no('not-found')
  const may = planMay(stateOfPlan(measure.plan_state), 'report')
  if (!may.ok) return may
  if (measure.state === 'dropped') return no('measure-dropped')
  if (!mayReport(await doerOf(tx), await responsibleFor(tx, measureId))) return no('not-yours-to-report')
  return ok(measure)
}

export const outcomeValues = (input: NewOutcome) => {
  const at = input.score.indexOf(':')
  return {
    kind: input.kind,
    text: input.text,
    score_kind: at < 0 ? null : input.score.slice(0, at),
    score_key: at < 0 ? '' : input.score.slice(at + 1),
  }
}

export async function addOutcome(tx: Tx, measureId: string, input: NewOutcome): Promise<Result<string, Refusal>> {
  const may = await measureToReport(tx, measureId)
  if (!may.ok) return may
  const id = newId()
  await tx.db
    .insertInto('outcome')
    .values({
      agency_id: tx.agencyId,
      id,
      measure_id: measureId,
      position: await nextPosition(tx, 'outcome', measureId),
      ...outcomeValues(input),
      created_at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'outcome.added',
    subject: { kind: 'measure', id: measureId },
    content: { outcome: id, ...outcomeValues(input) },
  })
  return ok(id)
}

export async function editOutcome(tx: Tx, id: string, input: EditOutcome): Promise<Result<true, Refusal>> {
  const before = await outcomeById(tx, id)
  if (!before) return no('not-found')
  const may = await measureToReport(tx, before.measure_id)
  if (!may.ok) return may
  const values = outcomeValues(input)
  const changed = await tx.db
    .updateTable('outcome')
    .set({ ...values, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const { kind, text, score_kind, score_key } = before
  await record(tx, {
    event: 'outcome.changed',
    subject: { kind: 'measure', id: before.measure_id },
    content: { outcome: id, was: { kind, text, score_kind, score_key }, is: values },
  })
  return ok(true)
}

export async function removeOutcome(tx: Tx, id: string, input: Reason): Promise<Result<true, Refusal>> {
  const before = await outcomeById(tx, id)
  if (!before) return no('not-found')
  const may = await measureToReport(tx, before.measure_id)
  if (!may.ok) return may
  const changed = await tx.db
    .updateTable('outcome')
    .set({ removed_at: tx.scope.now, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, {
    event: 'outcome.removed',
    subject: { kind: 'measure', id: before.measure_id },
    content: { outcome: id, text: before.text, reason: input.reason },
  })
  return ok(true)
}
