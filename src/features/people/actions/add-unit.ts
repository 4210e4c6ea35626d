// Opens a unit, at the top or below another one.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { openUnits } from '../queries-house.ts'
import type { AddUnit } from '../schema.ts'
import { holdsOver } from '../who.ts'

export async function addUnit(
  tx: Tx,
  input: AddUnit,
): Promise<Result<string, 'choose-one' | 'not-your-unit' | 'name-taken'>> {
  const { parent, ...values } = input
  const units = await openUnits(tx)
  if (parent !== null && !units.some(unit => unit.id === parent)) return no('choose-one', { at: 'parent' })
  if (!holdsOver(tx, 'units:manage', parent)) return no('not-your-unit', { at: 'parent' })
  if (units.some(unit => unit.parent_id === parent && unit.name_th === values.name_th))
    return no('name-taken', { at: 'name_th' })
  const id = newId()
  await tx.db
    .insertInto('unit')
    .values({ agency_id: tx.agencyId, id, parent_id: parent, ...values })
    .execute()
  await record(tx, { event: 'unit.added', subject: { kind: 'unit', id }, content: { ...input } })
  return ok(id)
}
