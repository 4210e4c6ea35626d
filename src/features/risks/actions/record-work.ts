// Records what was done to watch, investigate or discipline, without names of people, or takes an entry back with a reason.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { personalIn } from '../../evidence/public.ts'
import { holdsOver, todayOf } from '../../people/public.ts'
import { workById } from '../queries-team.ts'
import type { NewWork } from '../schema.ts'
import { ownUnit } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'choose-one' | 'day-in-future' | 'names-a-person' | 'already-so'

const namesSomebody = (text: string) => personalIn(text).some(one => one.kind === 'name' || one.kind === 'citizen-id')

export async function recordWork(tx: Tx, input: NewWork): Promise<Result<string, Refusal>> {
  const own = await ownUnit(tx, input.unit)
  if (!own.ok) return own
  if (input.on_day > todayOf(tx)) return no('day-in-future', { at: 'on_day' })
  for (const field of ['what', 'result'] as const)
    if (namesSomebody(input[field])) return no('names-a-person', { at: field })
  const id = newId()
  const { unit, ...rest } = input
  const values = { ...rest, unit_id: unit }
  await tx.db
    .insertInto('integrity_work')
    .values({
      agency_id: tx.agencyId,
      id,
      ...values,
      recorded_by: tx.scope.actor?.id ?? '',
      recorded_at: tx.scope.now,
    })
    .execute()
  await record(tx, { event: 'integrity-work.recorded', subject: { kind: 'integrity-work', id }, content: values })
  return ok(id)
}

export async function withdrawWork(
  tx: Tx,
  id: string,
  input: { readonly reason: string },
): Promise<Result<true, Refusal>> {
  const work = await workById(tx, id)
  if (!work) return no('not-found')
  if (!holdsOver(tx, 'risk:edit', work.unit_id)) return no('not-your-unit')
  if (work.withdrawn_at !== null) return no('already-so')
  await tx.db
    .updateTable('integrity_work')
    .set({ withdrawn_at: tx.scope.now, withdrawn_reason: input.reason })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'integrity-work.withdrawn',
    subject: { kind: 'integrity-work', id },
    content: { reason: input.reason },
  })
  return ok(true)
}
