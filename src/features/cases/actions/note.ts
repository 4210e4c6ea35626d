// A note of the office about a case; the citizen never sees it.
import type { z } from 'zod'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Note } from '../schema.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function note(tx: Tx, id: string, input: z.infer<typeof Note>): Promise<Result<string, Refusal>> {
  const found = await theirs(tx, id, 'note')
  if (!found.ok) return found
  await takeStep(tx, found.value, { verb: 'note', words: input.words })
  return ok(id)
}
