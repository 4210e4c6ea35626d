// The working copy becomes what citizens are asked from now on. What was begun with the version before is finished with it.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { addVersion, faultsOf } from '../../forms/public.ts'
import { KIND } from '../queries.ts'
import { inForce } from '../taken-out.ts'
import { change, type Refusal, theirs } from './office.ts'

export async function publishVersion(
  tx: Tx,
  id: string,
  input: { readonly note: string; readonly _version?: number },
): Promise<Result<string, Refusal | 'nothing-new' | 'form-faults'>> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  const row = found.value
  const definition = inForce(row.draft)
  const faults = faultsOf(definition)
  if (faults.length > 0) return no('form-faults', { detail: { count: faults.length } })
  const added = await addVersion(tx, { kind: KIND, id }, { definition, note: input.note })
  if (!added) return no('nothing-new')
  await change(tx, row, { current_version_id: added.id, draft: JSON.stringify(definition) })
  await record(tx, {
    event: 'service.published',
    subject: { kind: 'service', id },
    content: { code: row.code, number: added.number, digest: added.digest },
  })
  await publicChanged(tx)
  return ok(added.id)
}
