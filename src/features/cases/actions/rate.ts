// The citizen rates how it went, once.
import type { z } from 'zod'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Rate } from '../schema.ts'
import { known, type Refusal, takeStep } from './step.ts'

export async function rate(tx: Tx, code: string, input: z.infer<typeof Rate>): Promise<Result<string, Refusal>> {
  const found = await known(tx, code, 'rate')
  if (!found.ok) return found
  const set = { rating: input.rating, rating_words: input.words, rated_at: tx.scope.now }
  await takeStep(tx, found.value, { verb: 'rate', data: { rating: input.rating }, set })
  return ok(found.value.code)
}
