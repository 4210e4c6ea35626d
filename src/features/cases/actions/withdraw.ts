// The citizen takes her case back.
import type { z } from 'zod'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Withdraw } from '../schema.ts'
import { known, type Refusal, takeStep } from './step.ts'

export async function withdraw(
  tx: Tx,
  code: string,
  input: z.infer<typeof Withdraw>,
): Promise<Result<string, Refusal>> {
  const found = await known(tx, code, 'withdraw')
  if (!found.ok) return found
  const paused = found.value.paused_on === null ? {} : { paused_on: null }
  await takeStep(tx, found.value, { verb: 'withdraw', words: input.words, set: paused })
  return ok(found.value.code)
}
