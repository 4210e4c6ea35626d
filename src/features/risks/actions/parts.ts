// What verbs about risks share: whose a risk is, and the links of a risk to units and measures. What is no longer wanted is marked
// as removed; what stays keeps its row.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result, yes } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { holdsOver, houseUnits } from '../../people/public.ts'
import { type RiskRow, riskById } from '../queries.ts'

/** One of its owners is enough: they answer for it together. */
export const isTheirs = (tx: Pick<Tx, 'scope'>, risk: Pick<RiskRow, 'unit_id' | 'joint'>): boolean =>
  [risk.unit_id, ...risk.joint.map(one => one.id)].some(unitId => holdsOver(tx, 'risk:edit', unitId))

/** The risk, if this person may change it. */
export async function theirRisk(tx: Tx, id: string): Promise<Result<RiskRow, 'not-found' | 'not-your-unit'>> {
  const risk = await riskById(tx, id)
  if (!risk) return no('not-found')
  return isTheirs(tx, risk) ? ok(risk) : no('not-your-unit')
}

/** An open unit over which she may write risks, guidelines and work. */
export async function ownUnit(tx: Tx, unitId: string): Promise<Result<true, 'choose-one' | 'not-your-unit'>> {
  if (!(await houseUnits(tx)).some(unit => unit.id === unitId)) return no('choose-one', { at: 'unit' })
  return holdsOver(tx, 'risk:edit', unitId) ? yes : no('not-your-unit', { at: 'unit' })
}

/** The units to choose an owner from: only hers. */
export async function ownUnits(tx: Tx) {
  const units = await houseUnits(tx)
  return { units, own: new Set(units.filter(unit => holdsOver(tx, 'risk:edit', unit.id)).map(unit => unit.id)) }
}

export async function setJoint(
  tx: Tx,
  riskId: string,
  mainUnit: string,
  chosen: readonly string[],
): Promise<Result<true, 'choose-one'>> {
  const present = await tx.db
    .selectFrom('risk_unit')
    .select(['id', 'unit_id'])
    .where('agency_id', '=', tx.agencyId)
    .where('risk_id', '=', riskId)
    .where('removed_at', 'is', null)
    .execute()
  const wanted = new Set(chosen.filter(unitId => unitId !== mainUnit))
  const fresh = [...wanted].filter(unitId => !present.some(row => row.unit_id === unitId))
  const known = new Set((await houseUnits(tx)).map(unit => unit.id))
  if (fresh.some(unitId => !known.has(unitId))) return no('choose-one', { at: 'joint' })
  const gone = present.filter(row => !wanted.has(row.unit_id)).map(row => row.id)
  if (gone.length > 0)
    await tx.db
      .updateTable('risk_unit')
      .set({ removed_at: tx.scope.now })
      .where('agency_id', '=', tx.agencyId)
      .where('id', 'in', gone)
      .execute()
  if (fresh.length > 0)
    await tx.db
      .insertInto('risk_unit')
      .values(fresh.map(unit_id => ({ agency_id: tx.agencyId, id: newId(), risk_id: riskId, unit_id })))
      .execute()
  return yes
}

export const linkMeasures = (tx: Tx, riskId: string, measures: readonly string[]) =>
  tx.db
    .insertInto('risk_measure')
    .values(measures.map(measure_id => ({ agency_id: tx.agencyId, id: newId(), risk_id: riskId, measure_id })))
    .execute()
