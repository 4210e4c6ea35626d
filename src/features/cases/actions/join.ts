// The same thing reported twice becomes one piece of work: the later case follows the main one, and both citizens are told of its end.
import type { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { holdsOver } from '../../people/public.ts'
import { type CaseRow, caseByCode, caseById, caseByNumber } from '../queries.ts'
import { isEnd } from '../rules.ts'
import type { Join } from '../schema.ts'
import { type Refusal, takeStep, theirs } from './step.ts'

export async function join(
  tx: Tx,
  id: string,
  input: z.infer<typeof Join>,
): Promise<Result<string, Refusal | 'no-such-case' | 'join-itself' | 'join-other'>> {
  const found = await theirs(tx, id, 'join', { version: input._version })
  if (!found.ok) return found
  const main = await mainOf(tx, input.number)
  if (!main || !holdsOver(tx, 'case:work', main.unit_id)) return no('no-such-case', { at: 'number' })
  if (main.id === id) return no('join-itself', { at: 'number' })
  if (main.of_id !== found.value.of_id || isEnd(main.state)) return no('join-other', { at: 'number' })
  await takeStep(tx, found.value, { verb: 'join', data: { main: main.id }, set: { main_id: main.id } })
  return ok(id)
}

/** By its number, its code, or the main one of a case that was joined itself. */
async function mainOf(tx: Tx, typed: string): Promise<CaseRow | undefined> {
  const found = (await caseByNumber(tx, toArabicDigits(typed))) ?? (await caseByCode(tx, typed))
  return found?.main_id ? caseById(tx, found.main_id) : found
}
