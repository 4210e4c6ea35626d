// Joined by mistake: it is a case of its own again, with its own number and the promise it always had.
import type { z } from 'zod'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Unjoin } from '../schema.ts'
import { numbered } from './receive.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function unjoin(tx: Tx, id: string, input: z.infer<typeof Unjoin>): Promise<Result<string, Refusal>> {
  const found = await theirs(tx, id, 'unjoin', { version: input._version })
  if (!found.ok) return found
  const row = found.value
  // Joined before it was received, it has none yet.
  const number = row.number === null ? await numbered(tx, row) : {}
  const set = { main_id: null, ...number }
  await takeStep(tx, row, { verb: 'unjoin', words: input.words, data: { main: row.main_id }, set })
  return ok(id)
}
