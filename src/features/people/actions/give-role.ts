// Gives somebody a role by order, over a unit and all below it or over the whole agency.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { PersonRefusal } from '../person-rules.ts'
import { unitById } from '../queries.ts'
import { grantsOf } from '../queries-duties.ts'
import type { GiveRole } from '../schema.ts'
import { giveRole as insertRole } from '../structure.ts'
import { askAbout, holdsOver } from '../who.ts'

type Refusal = PersonRefusal | 'choose-one' | 'not-your-unit' | 'until-before-from' | 'has-role'

export async function giveRole(tx: Tx, staffId: string, input: GiveRole): Promise<Result<string, Refusal>> {
  const asked = await askAbout(tx, staffId)
  if (!asked) return no('not-found')
  const may = asked.verdict('give-role')
  if (!may.ok) return may
  const unit = input.unit === null ? undefined : await unitById(tx, input.unit)
  if (input.unit !== null && !unit) return no('choose-one', { at: 'unit' })
  if (!holdsOver(tx, 'people:roles', input.unit)) return no('not-your-unit', { at: 'unit' })
  if (input.until !== null && input.until < input.from) return no('until-before-from', { at: 'until' })
  const grants = await grantsOf(tx, staffId)
  const has = grants.some(
    one =>
      one.role === input.role &&
      one.unit_id === input.unit &&
      (one.until_day === null || one.until_day >= input.from) &&
      (input.until === null || one.from_day <= input.until),
  )
  if (has) return no('has-role', { at: 'role' })
  const { role, unit: unit_id, order_ref, from: from_day, until: until_day } = input
  const id = await insertRole(tx.db, tx.agencyId, { staff_id: staffId, role, unit_id, order_ref, from_day, until_day })
  await record(tx, {
    event: 'staff.role-given',
    subject: { kind: 'staff', id: staffId },
    content: { grant: id, role, unit: unit?.name_th ?? null, order: order_ref, from: from_day, until: until_day },
  })
  return ok(id)
}
