// Units of the top level that have, with those below them, no service that is open.

import type { Tx } from '#src/platform/database/scope.ts'
import { houseUnits, type UnitRow, withBelow } from '../people/public.ts'
import { servicesAll } from './queries.ts'

export async function unitsWithout(tx: Tx): Promise<UnitRow[]> {
  const units = await houseUnits(tx)
  const open = (await servicesAll(tx)).filter(one => one.state === 'open').map(one => one.unit_id)
  return units.filter(unit => unit.parent_id === null && !open.some(id => withBelow(units, unit.id).has(id)))
}
