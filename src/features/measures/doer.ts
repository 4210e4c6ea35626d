// Who reports: the person behind the request with the units she works for.
import type { Tx } from '#src/platform/database/scope.ts'
import { houseUnits, type UnitRow, unitsServed } from '../people/public.ts'
import type { Doer } from './rules.ts'

export async function doerOf(tx: Tx): Promise<Doer> {
  const units = await houseUnits(tx)
  return doerAmong(tx, units)
}

export function doerAmong({ scope: { actor } }: Pick<Tx, 'scope'>, units: readonly UnitRow[]): Doer {
  return {
    id: actor?.id ?? '',
    holds: (right, unitId) => actor?.holds(right, unitId) ?? false,
    unitIds: unitsServed(actor, units),
  }
}
