// A day is set: the citizen is told the day and the part of it. Planning again moves it. What carries it out is for whoever knows such things.
import type { z } from 'zod'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../../people/public.ts'
import { takeExtras, type VerbExtra } from '../extras.ts'
import type { Plan } from '../schema.ts'
import { takeStep, theirs } from './step.ts'

export async function plan(
  tx: Tx,
  id: string,
  input: z.infer<typeof Plan>,
  extras: readonly VerbExtra[] = [],
): Promise<Result<string>> {
  const found = await theirs(tx, id, 'plan', { version: input._version })
  if (!found.ok) return found
  if (input.day < todayOf(tx)) return no('day-over', { at: 'day' })
  const more = await takeExtras(tx, found.value, extras, input)
  if (!more.ok) return more
  const nothing = { plan_with: null, plan_load: 1 }
  await takeStep(tx, found.value, {
    verb: 'plan',
    words: input.words,
    data: { day: input.day, part: input.part, ...more.value.data },
    set: { planned_on: input.day, planned_part: input.part, ...nothing, ...more.value.set },
  })
  return ok(id)
}
