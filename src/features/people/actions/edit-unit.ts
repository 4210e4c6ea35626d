// Changes a unit's names, kind and place. Moving it moves everything below it, and with it what the heads above may see.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { withBelow } from '../house-tree.ts'
import { openUnits } from '../queries-house.ts'
import type { EditUnit } from '../schema.ts'
import { holdsOver } from '../who.ts'

type Refusal = 'not-found' | 'choose-one' | 'not-your-unit' | 'not-below-itself' | 'name-taken' | 'stale'

export async function editUnit(tx: Tx, id: string, input: EditUnit): Promise<Result<true, Refusal>> {
  const { _version: version, parent, ...values } = input
  const units = await openUnits(tx)
  const before = units.find(unit => unit.id === id)
  if (!before || !holdsOver(tx, 'units:manage', id)) return no('not-found')
  if (parent !== before.parent_id) {
    if (parent !== null && !units.some(unit => unit.id === parent)) return no('choose-one', { at: 'parent' })
    if (parent !== null && withBelow(units, id).has(parent)) return no('not-below-itself', { at: 'parent' })
    if (!holdsOver(tx, 'units:manage', parent) || !holdsOver(tx, 'units:manage', before.parent_id))
      return no('not-your-unit', { at: 'parent' })
  }
  if (units.some(unit => unit.id !== id && unit.parent_id === parent && unit.name_th === values.name_th))
    return no('name-taken', { at: 'name_th' })
  const changed = await tx.db
    .updateTable('unit')
    .set({ ...values, parent_id: parent, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const { name_th, name_en, kind, parent_id, abbr, doc_code, position } = before
  const was = { name_th, name_en, kind, parent: parent_id, abbr, doc_code, position }
  await record(tx, {
    event: 'unit.changed',
    subject: { kind: 'unit', id },
    content: { was, is: { ...values, parent } },
  })
  return ok(true)
}
