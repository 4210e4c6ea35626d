// A vaccination round: many animals at once, with the day, the lot and who gave it. Recorded twice for a day it counts once.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../../people/public.ts'
import { addPetEvent } from '../enter.ts'
import { dueAfter } from '../rules.ts'
import type { Round } from '../schema.ts'
import { type Refusal, theirs } from './theirs.ts'

export async function recordRound(
  tx: Tx,
  { pet: ids, day, lot, vet, due }: Round,
): Promise<Result<number, Refusal | 'none-chosen' | 'day-ahead' | 'due-before'>> {
  if (ids.length === 0) return no('none-chosen')
  if (day > todayOf(tx)) return no('day-ahead', { at: 'day' })
  if (due !== null && due <= day) return no('due-before', { at: 'due' })
  const next = due ?? dueAfter(day)
  const given: string[] = []
  for (const id of [...new Set(ids)].sort()) {
    const found = await theirs(tx, id)
    if (!found.ok) return found
    const row = found.value
    const added = await tx.db
      .insertInto('pet_vaccination')
      .values({ agency_id: tx.agencyId, pet_id: id, on_day: day, lot, vet, due_on: next, is_ours: true })
      .onConflict(on => on.columns(['agency_id', 'pet_id', 'on_day']).doNothing())
      .returning('pet_id')
      .executeTakeFirst()
    if (!added) continue
    // What was recorded later of an earlier day does not take back a later one.
    if (row.vaccinated_on === null || row.vaccinated_on < day)
      await tx.db
        .updateTable('pet')
        .set({ vaccinated_on: day, due_on: next, told_due_on: null, version: row.version + 1 })
        .where('agency_id', '=', tx.agencyId)
        .where('id', '=', id)
        .execute()
    await addPetEvent(tx, id, { verb: 'vaccinated' })
    given.push(id)
  }
  await record(tx, { event: 'pet.vaccinated', content: { day, lot, due: next, pets: given } })
  return ok(given.length)
}
