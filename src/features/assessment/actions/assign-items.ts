// Names who prepares which items of a year, or takes the name off again; and carries the names into the next year.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { houseUnits, peopleHere } from '../../people/public.ts'
import { type AssignmentRow, assignmentsOf } from '../queries-assignments.ts'
import { frameworkInForce } from '../queries-framework.ts'
import type { AssignItems } from '../schema.ts'

export async function assignItems(
  tx: Tx,
  year: number,
  input: AssignItems,
): Promise<Result<number, 'not-found' | 'choose-one' | 'choose-who'>> {
  const framework = await frameworkInForce(tx, year)
  if (!framework) return no('not-found')
  const known = new Set(framework.items.map(item => item.topic))
  if (input.items.some(topic => !known.has(topic))) return no('choose-one', { at: 'items' })
  if (input.verb === 'assign') {
    if (input.unit === null && input.staff === null) return no('choose-who', { at: 'unit' })
    if (input.unit !== null && !(await houseUnits(tx)).some(one => one.id === input.unit))
      return no('choose-one', { at: 'unit' })
    if (input.staff !== null && !(await peopleHere(tx)).some(one => one.id === input.staff))
      return no('choose-one', { at: 'staff' })
  }
  await close(tx, year, input.items)
  const { unit, staff, due_on, order_ref, note } = input
  if (input.verb === 'assign')
    await tx.db
      .insertInto('item_assignment')
      .values(
        input.items.map(topic => ({
          agency_id: tx.agencyId,
          id: newId(),
          year,
          topic,
          unit_id: unit,
          staff_id: staff,
          due_on,
          order_ref,
          note,
          created_at: tx.scope.now,
        })),
      )
      .execute()
  await record(tx, {
    event: 'items.assigned',
    subject: { kind: 'agency', id: tx.agencyId },
    content: { year, items: input.items, ...(input.verb === 'assign' ? { unit, staff, due_on, order_ref, note } : {}) },
  })
  return ok(input.items.length)
}

const close = (tx: Tx, year: number, topics: readonly string[]) =>
  tx.db
    .updateTable('item_assignment')
    .set({ removed_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('year', '=', year)
    .where('topic', 'in', [...topics])
    .where('removed_at', 'is', null)
    .execute()

/** What of a year's assignments can go along: the item is still asked for, and somebody of those named is still there. */
export async function assignmentsToCarry(tx: Tx, from: number, to: number) {
  const framework = await frameworkInForce(tx, to)
  const asked = new Set(framework?.items.map(item => item.topic))
  const named = new Set((await assignmentsOf(tx, to)).map(one => one.topic))
  const units = new Set((await houseUnits(tx)).map(one => one.id))
  const people = new Set((await peopleHere(tx)).map(one => one.id))
  const carried: AssignmentRow[] = []
  let left = 0
  for (const one of await assignmentsOf(tx, from)) {
    const unit_id = one.unit_id !== null && units.has(one.unit_id) ? one.unit_id : null
    const staff_id = one.staff_id !== null && people.has(one.staff_id) ? one.staff_id : null
    if (!asked.has(one.topic) || (unit_id === null && staff_id === null)) left++
    else if (!named.has(one.topic)) carried.push({ ...one, unit_id, staff_id })
  }
  return { carried, left }
}

/** Dates and orders belong to the old year and stay there. */
export async function carryAssignments(tx: Tx, from: number, to: number, batch: string): Promise<void> {
  const { carried } = await assignmentsToCarry(tx, from, to)
  if (carried.length === 0) return
  await tx.db
    .insertInto('item_assignment')
    .values(
      carried.map(one => ({
        agency_id: tx.agencyId,
        id: newId(),
        year: to,
        topic: one.topic,
        unit_id: one.unit_id,
        staff_id: one.staff_id,
        note: one.note,
        origin_id: one.id,
        batch,
        created_at: tx.scope.now,
      })),
    )
    .execute()
}

export const setCarriedAside = (tx: Tx, batch: string) =>
  tx.db
    .updateTable('item_assignment')
    .set({ removed_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('batch', '=', batch)
    .where('removed_at', 'is', null)
    .execute()
