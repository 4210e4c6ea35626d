// A case is given to a unit and perhaps to one person there. It may go to another unit; the promise to the citizen stays.
import type { z } from 'zod'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { houseUnits, peopleHere } from '../../people/public.ts'
import type { Assign } from '../schema.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function assign(
  tx: Tx,
  id: string,
  input: z.infer<typeof Assign>,
): Promise<Result<string, Refusal | 'choose-one'>> {
  const found = await theirs(tx, id, 'assign', { version: input._version })
  if (!found.ok) return found
  const unit = (await houseUnits(tx)).find(one => one.id === input.unit)
  if (!unit) return no('choose-one', { at: 'unit' })
  if (input.person !== null && !(await peopleHere(tx)).some(one => one.id === input.person))
    return no('choose-one', { at: 'person' })
  await takeStep(tx, found.value, {
    verb: 'assign',
    words: input.words,
    data: { unit: input.unit, person: input.person },
    set: { unit_id: input.unit, assignee_id: input.person },
  })
  return ok(id)
}
