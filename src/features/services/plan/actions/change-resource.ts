// Changes a vehicle or room. It cannot hold less than is promised already.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { ChangeResource } from '../schema.ts'
import { faultOf, type Refusal, theirs, tooMuchOn, valuesOf, type Wrong } from './resources.ts'

export async function changeResource(
  tx: Tx,
  id: string,
  input: ChangeResource,
): Promise<Result<string, Refusal | Wrong | 'planned-already'>> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  const fault = await faultOf(tx, input, found.value.kind, id)
  if (fault) return fault
  const over = await tooMuchOn(tx, found.value, input.per_day)
  if (over) return no('planned-already', { at: 'per_day', detail: over })
  const values = valuesOf(input)
  await tx.db
    .updateTable('resource')
    .set({ ...values, version: found.value.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, { event: 'resource.changed', subject: { kind: 'resource', id }, content: values })
  return ok(id)
}
