// Refused, with the reason; the letter says how to object.
import type { z } from 'zod'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Reject } from '../schema.ts'
import { timesOf } from '../times.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function reject(tx: Tx, id: string, input: z.infer<typeof Reject>): Promise<Result<string, Refusal>> {
  const found = await theirs(tx, id, 'reject', { version: input._version, right: 'case:decide' })
  if (!found.ok) return found
  await takeStep(tx, found.value, { verb: 'reject', words: input.words, data: await timesOf(tx, found.value) })
  return ok(id)
}
