// The citizen says that it is really done.
import type { z } from 'zod'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Confirm } from '../schema.ts'
import { known, type Refusal, takeStep } from './step.ts'

export async function confirm(tx: Tx, code: string, input: z.infer<typeof Confirm>): Promise<Result<string, Refusal>> {
  const found = await known(tx, code, 'confirm')
  if (!found.ok) return found
  await takeStep(tx, found.value, { verb: 'confirm', words: input.words })
  return ok(found.value.code)
}
