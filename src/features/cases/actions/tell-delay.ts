// It takes longer: the citizen gets the reason and a new day, the superior sees it (Facilitation Act B.E. 2558, section 10).
import type { z } from 'zod'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../../people/public.ts'
import type { TellDelay } from '../schema.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function tellDelay(
  tx: Tx,
  id: string,
  input: z.infer<typeof TellDelay>,
): Promise<Result<string, Refusal | 'day-over' | 'day-sooner'>> {
  const found = await theirs(tx, id, 'tell-delay', { version: input._version })
  if (!found.ok) return found
  if (input.day < todayOf(tx)) return no('day-over', { at: 'day' })
  if (input.day <= found.value.due_on) return no('day-sooner', { at: 'day' })
  // first_due_on stays: what was promised at first is what the figures measure against.
  const set = { due_on: input.day, told_late_at: tx.scope.now, escalated_at: null }
  await takeStep(tx, found.value, {
    verb: 'tell-delay',
    words: input.words,
    data: { day: input.day, was: found.value.due_on },
    set,
  })
  return ok(id)
}
