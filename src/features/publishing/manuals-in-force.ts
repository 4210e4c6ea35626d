// Manuals that services stand on: what the public sees of them today, and the time they promise.
import type { Tx } from '#src/platform/database/scope.ts'
import { type PublicRow, shownById } from './queries-public.ts'
import { promisedDays } from './rules.ts'
import type { Manual } from './schema.ts'

export interface ManualInForce {
  readonly row: PublicRow
  readonly manual: Manual
  /** Working days. */
  readonly days: number
}

/** By id; one that is not shown to the public binds nobody and is missing. */
export async function manualsInForce(tx: Tx, ids: readonly string[]): Promise<Map<string, ManualInForce>> {
  const found = new Map<string, ManualInForce>()
  for (const row of await shownById(tx, ids)) {
    const { manual } = row.content
    if (manual) found.set(row.id, { row, manual, days: promisedDays(manual.steps) })
  }
  return found
}
