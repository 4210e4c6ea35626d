// Says how a step ended: done on a day with its output, still going, or not done and why. The output is what the report prints.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import type { FinishStep } from '../schema.ts'
import { type ReportRefusal, reportable } from './record-action.ts'

export async function finishStep(
  tx: Tx,
  id: string,
  input: FinishStep,
): Promise<Result<true, ReportRefusal | 'stale'>> {
  const may = await reportable(tx, id)
  if (!may.ok) return may
  if (input.done_on !== null && input.result === 'done' && input.done_on > todayOf(tx))
    return no('day-in-future', { at: 'done_on' })
  const { step } = may.value
  const values = toldValues(input)
  const changed = await tx.db
    .updateTable('step')
    .set({ ...values, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const { state, done_on, output, not_done_reason } = step
  await record(tx, {
    event: 'step.reported',
    subject: { kind: 'measure', id: step.measure_id },
    content: { step: id, was: { state, done_on, output, not_done_reason }, is: values },
  })
  return ok(true)
}

export const toldValues = (input: FinishStep) => ({
  state: input.result === 'done' ? 'done' : 'open',
  done_on: input.result === 'done' ? input.done_on : null,
  output: input.output,
  not_done_reason: input.result === 'not-done' ? input.not_done_reason : '',
})
