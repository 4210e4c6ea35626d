// The office takes a case up again that it had ended.
import type { z } from 'zod'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Reopen } from '../schema.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function reopen(tx: Tx, id: string, input: z.infer<typeof Reopen>): Promise<Result<string, Refusal>> {
  const found = await theirs(tx, id, 'reopen', { version: input._version })
  if (!found.ok) return found
  await takeStep(tx, found.value, { verb: 'reopen', words: input.words })
  return ok(id)
}
