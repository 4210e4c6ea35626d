// A word to the citizen, on her page and wherever she wanted to be told; or what was said to her by telephone.
import type { z } from 'zod'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Message } from '../schema.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function message(tx: Tx, id: string, input: z.infer<typeof Message>): Promise<Result<string, Refusal>> {
  const found = await theirs(tx, id, 'message')
  if (!found.ok) return found
  await takeStep(tx, found.value, {
    verb: 'message',
    words: input.words,
    data: { phone: input.told.includes('phone') },
  })
  return ok(id)
}
