// Days on which a vehicle or room is not in use. What is planned on them already stays and is shown until it is moved.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../../people/public.ts'
import type { CloseDays } from '../schema.ts'
import { type Refusal, theirs } from './resources.ts'

export async function closeDays(
  tx: Tx,
  id: string,
  input: CloseDays,
): Promise<Result<string, Refusal | 'wrong-order' | 'days-over'>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  if (input.to_day < input.from_day) return no('wrong-order', { at: 'to_day' })
  if (input.to_day < todayOf(tx)) return no('days-over', { at: 'to_day' })
  const values = { id: newId(), resource_id: id, ...input }
  await tx.db
    .insertInto('resource_closed')
    .values({ agency_id: tx.agencyId, ...values })
    .execute()
  const { from_day, to_day } = input
  await record(tx, {
    event: 'resource.days-closed',
    subject: { kind: 'resource', id },
    content: { closed: values.id, from_day, to_day },
  })
  return ok(id)
}
