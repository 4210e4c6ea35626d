// Somebody other than the one who finished it looks again whether it was really done. What was not is open again.
import type { z } from 'zod'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { attach } from '../files.ts'
import { lastFinisher } from '../queries.ts'
import type { Recheck } from '../schema.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function recheck(
  tx: Tx,
  store: FileStore,
  id: string,
  input: z.infer<typeof Recheck>,
): Promise<Result<string, Refusal | 'own-work'>> {
  const found = await theirs(tx, id, 'recheck', { version: input._version })
  if (!found.ok) return found
  if ((await lastFinisher(tx, id)) === tx.scope.actor?.id) return no('own-work')
  const eventId = newId()
  await attach(tx, store, input.photos, { caseId: id, eventId, purpose: 'after' })
  const { result, words } = input
  const after = await takeStep(tx, found.value, {
    verb: 'recheck',
    words,
    data: { result },
    set: { recheck: result },
    eventId,
  })
  if (result === 'bad') await takeStep(tx, after, { verb: 'reopen', words, set: { recheck: 'bad' } })
  return ok(id)
}
