// Handed over to another agency, with proof: the number of the letter, or a file that shows it.
import type { z } from 'zod'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { attach } from '../files.ts'
import type { Transfer } from '../schema.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function transfer(
  tx: Tx,
  store: FileStore,
  id: string,
  input: z.infer<typeof Transfer>,
): Promise<Result<string, Refusal | 'needs-proof'>> {
  const found = await theirs(tx, id, 'transfer', { version: input._version, right: 'case:decide' })
  if (!found.ok) return found
  if (input.ref === '' && !input.proof) return no('needs-proof', { at: 'ref' })
  const eventId = newId()
  if (input.proof) await attach(tx, store, [input.proof], { caseId: id, eventId, purpose: 'proof' })
  await takeStep(tx, found.value, {
    verb: 'transfer',
    words: input.words,
    data: { to: input.to, how: input.how, ref: input.ref },
    set: { handed_to: input.to },
    eventId,
  })
  return ok(id)
}
