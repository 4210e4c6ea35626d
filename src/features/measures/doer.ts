// Who reports: the person behind the request with the units she works for, upwards too. An officer of a section reports for its division.
import type { Tx } from '#src/platform/database/scope.ts'
import { houseUnits, type UnitRow } from '../people/public.ts'
import type { Doer } from './rules.ts'

export async function doerOf(tx: Tx): Promise<Doer> {
  const units = await houseUnits(tx)
  return doerAmong(tx, units)
}

export function doerAmong(tx: Tx, units: readonly UnitRow[]): Doer {
  const { actor } = tx.scope
  const parents = new Map(units.map(unit => [unit.id, unit.parent_id]))
  const mine = new Set<string>()
  for (const unit of units) {
    if (!actor?.holds('step:report', unit.id)) continue
    for (let at: string | null | undefined = unit.id; at && !mine.has(at); at = parents.get(at)) mine.add(at)
  }
  return { id: actor?.id ?? '', holds: (right, unitId) => actor?.holds(right, unitId) ?? false, unitIds: mine }
}
