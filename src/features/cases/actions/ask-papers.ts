// Asks the citizen for what is missing, all of it and once (Facilitation Act B.E. 2558, section 8). The promise stands still until she answers.
import type { z } from 'zod'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../../people/public.ts'
import type { AskPapers } from '../schema.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function askPapers(
  tx: Tx,
  id: string,
  input: z.infer<typeof AskPapers>,
): Promise<Result<string, Refusal>> {
  const found = await theirs(tx, id, 'ask-papers', { version: input._version })
  if (!found.ok) return found
  const set = { asked_papers: true, paused_on: todayOf(tx) }
  await takeStep(tx, found.value, { verb: 'ask-papers', words: input.words, set })
  return ok(id)
}
