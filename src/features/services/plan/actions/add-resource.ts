// A vehicle, room or set of equipment that cases can be planned with.
import { newId } from '#src/kernel/ids.ts'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { AddResource } from '../schema.ts'
import { faultOf, valuesOf, type Wrong } from './resources.ts'

export async function addResource(tx: Tx, input: AddResource): Promise<Result<string, Wrong>> {
  const fault = await faultOf(tx, input, input.kind)
  if (fault) return fault
  const values = { id: newId(), kind: input.kind, ...valuesOf(input) }
  await tx.db
    .insertInto('resource')
    .values({ agency_id: tx.agencyId, ...values })
    .execute()
  await record(tx, { event: 'resource.added', subject: { kind: 'resource', id: values.id }, content: values })
  return ok(values.id)
}
