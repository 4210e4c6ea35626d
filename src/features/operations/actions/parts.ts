// What verbs about the operation plan share: whose a project is, and who may say how far it is.
import { no, ok, type Result, yes } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { holdsOver, houseUnits, type UnitRow, unitsServed } from '../../people/public.ts'
import { type ProjectRow, projectById } from '../queries.ts'

/** The project, if this person may change it. */
export async function theirProject(tx: Tx, id: string): Promise<Result<ProjectRow, 'not-found' | 'not-your-unit'>> {
  const project = await projectById(tx, id)
  if (!project) return no('not-found')
  return holdsOver(tx, 'operation:edit', project.unit_id) ? ok(project) : no('not-your-unit')
}

/** Whoever works in its unit or below it, and whoever may change it. */
export const isTheirsToReport = (tx: Pick<Tx, 'scope'>, unitId: string, units: readonly UnitRow[]): boolean =>
  holdsOver(tx, 'operation:edit', unitId) || unitsServed(tx.scope.actor, units).has(unitId)

/** An open unit over which she may write projects. */
export async function ownUnit(tx: Tx, unitId: string): Promise<Result<true, 'choose-one' | 'not-your-unit'>> {
  if (!(await houseUnits(tx)).some(unit => unit.id === unitId)) return no('choose-one', { at: 'unit' })
  return holdsOver(tx, 'operation:edit', unitId) ? yes : no('not-your-unit', { at: 'unit' })
}

/** The units to choose from: only hers. */
export async function ownUnits(tx: Tx) {
  const units = await houseUnits(tx)
  return { units, own: new Set(units.filter(unit => holdsOver(tx, 'operation:edit', unit.id)).map(unit => unit.id)) }
}
