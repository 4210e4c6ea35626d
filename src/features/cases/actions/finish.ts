// Done: what was done in words, with photos where something was repaired or brought. A share is looked at again by somebody else.
import type { z } from 'zod'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { definitionOf } from '../../forms/public.ts'
import { CaseForm } from '../definition.ts'
import { takeExtras, type VerbExtra } from '../extras.ts'
import { attach } from '../files.ts'
import { isRechecked } from '../rules.ts'
import type { Finish } from '../schema.ts'
import { timesOf } from '../times.ts'
import { takeStep, theirs } from './step.ts'

export async function finish(
  tx: Tx,
  store: FileStore,
  id: string,
  input: z.infer<typeof Finish>,
  extras: readonly VerbExtra[] = [],
): Promise<Result<string>> {
  const found = await theirs(tx, id, 'finish', { version: input._version })
  if (!found.ok) return found
  const row = found.value
  if (row.process === 'repair' && input.photos.length === 0) return no('photo-after', { at: 'photos' })
  const more = await takeExtras(tx, row, extras, input)
  if (!more.ok) return more
  const form = await definitionOf(tx, row.version_id, CaseForm)
  const eventId = newId()
  await attach(tx, store, input.photos, { caseId: id, eventId, purpose: 'after' })
  const recheck = isRechecked(row.code, form.recheck) ? 'due' : 'no'
  await takeStep(tx, row, {
    verb: 'finish',
    words: input.words,
    data: { photos: input.photos.length, ...(await timesOf(tx, row)), ...more.value.data },
    set: { recheck, ...more.value.set },
    eventId,
  })
  return ok(id)
}
