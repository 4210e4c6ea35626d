// A head or executive writes down what she saw when she followed a measure up, and for which months or quarter.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { measureById } from '../queries.ts'
import type { NewNote } from '../schema.ts'

type Refusal = 'not-found' | 'day-in-future' | 'until-before-from'

export async function supervise(tx: Tx, measureId: string, input: NewNote): Promise<Result<string, Refusal>> {
  const measure = await measureById(tx, measureId)
  if (!measure) return no('not-found')
  if (input.on_day > todayOf(tx)) return no('day-in-future', { at: 'on_day' })
  if (input.to < input.from) return no('until-before-from', { at: 'to' })
  const id = newId()
  const values = { on_day: input.on_day, from_day: input.from, to_day: input.to, note: input.note }
  await tx.db
    .insertInto('supervision_note')
    .values({
      agency_id: tx.agencyId,
      id,
      measure_id: measureId,
      ...values,
      by_staff: tx.scope.actor?.id ?? '',
      at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'measure.supervised',
    subject: { kind: 'measure', id: measureId },
    content: { id, ...values },
  })
  return ok(id)
}
