// The citizen says that it is not done, and what is still wrong: the case is open again and counts as such.
import type { z } from 'zod'
import { newId } from '#src/kernel/ids.ts'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { attach } from '../files.ts'
import type { NotDone } from '../schema.ts'
import { known, type Refusal, takeStep } from './step.ts'

export async function notDone(
  tx: Tx,
  store: FileStore,
  code: string,
  input: z.infer<typeof NotDone>,
): Promise<Result<string, Refusal>> {
  const found = await known(tx, code, 'not-done')
  if (!found.ok) return found
  const eventId = newId()
  await attach(tx, store, input.photos, { caseId: found.value.id, eventId, purpose: 'papers' })
  await takeStep(tx, found.value, {
    verb: 'not-done',
    words: input.words,
    data: { photos: input.photos.length },
    eventId,
  })
  return ok(found.value.code)
}
