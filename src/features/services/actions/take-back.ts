// The version before is put into force again, as a version of its own: what citizens were asked on any day can always be told.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { definitionOf, versionsOf } from '../../forms/public.ts'
import { Service } from '../definition.ts'
import { KIND } from '../queries.ts'
import { change, type Refusal, theirs } from './office.ts'
import { publishVersion } from './publish-version.ts'

export async function takeBack(
  tx: Tx,
  id: string,
  input: { readonly note: string; readonly _version: number },
): Promise<Result<string, Refusal | 'no-earlier' | 'nothing-new' | 'form-faults'>> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  const earlier = (await versionsOf(tx, { kind: KIND, id }))[1]
  if (!earlier) return no('no-earlier')
  const definition = await definitionOf(tx, earlier.id, Service)
  await change(tx, found.value, { draft: JSON.stringify(definition) })
  const done = await publishVersion(tx, id, { note: input.note })
  return done.ok ? ok(id) : done
}
