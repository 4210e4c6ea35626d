// Work on a case has begun.
import type { z } from 'zod'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Start } from '../schema.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function start(tx: Tx, id: string, input: z.infer<typeof Start>): Promise<Result<string, Refusal>> {
  const found = await theirs(tx, id, 'start', { version: input._version })
  if (!found.ok) return found
  await takeStep(tx, found.value, { verb: 'start', words: input.words })
  return ok(id)
}
