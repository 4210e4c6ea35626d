// Takes risks of the last year into the next: the texts and owners come along, the judgement does not, because it is made anew each
// year. Each new risk says which one it continues; measures that continue in the next plan are linked again.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { houseUnits } from '../../people/public.ts'
import { continuedMeasures, type RiskRow, risksToCarry } from '../queries.ts'
import type { CarryOver } from '../schema.ts'
import { isTheirs, linkMeasures, setJoint } from './parts.ts'

type Refusal = 'choose-risks' | 'choose-one' | 'not-your-unit'

export interface CarryPreview {
  readonly risks: readonly RiskRow[]
  readonly measures: number
  readonly withoutMeasures: number
}

/** What could be carried by this person, and what would come along of the chosen ones. */
export async function previewCarry(tx: Tx, toYear: number, chosen?: readonly string[]): Promise<CarryPreview> {
  const risks = (await risksToCarry(tx, toYear - 1)).filter(risk => isTheirs(tx, risk))
  const taken = chosen === undefined ? risks : risks.filter(risk => chosen.includes(risk.id))
  const next = await continuedMeasures(
    tx,
    taken.flatMap(risk => risk.measures),
    toYear,
  )
  const linked = taken.map(risk => risk.measures.filter(one => next.has(one)).length)
  return {
    risks,
    measures: linked.reduce((sum, one) => sum + one, 0),
    withoutMeasures: linked.filter(one => one === 0).length,
  }
}

export async function carryOver(tx: Tx, input: CarryOver): Promise<Result<number, Refusal>> {
  if (input.risks.length === 0) return no('choose-risks', { at: 'risks' })
  const open = await risksToCarry(tx, input.to_year - 1)
  const chosen = open.filter(risk => input.risks.includes(risk.id))
  if (chosen.length !== new Set(input.risks).size) return no('choose-one', { at: 'risks' })
  if (chosen.some(risk => !isTheirs(tx, risk))) return no('not-your-unit', { at: 'risks' })
  const next = await continuedMeasures(
    tx,
    chosen.flatMap(risk => risk.measures),
    input.to_year,
  )
  // A unit that was dissolved meanwhile owns nothing in the new year.
  const units = new Set((await houseUnits(tx)).map(unit => unit.id))
  for (const risk of chosen) {
    const id = newId()
    const made = await tx.db
      .insertInto('risk')
      .values({
        agency_id: tx.agencyId,
        id,
        fiscal_year: input.to_year,
        kind: risk.kind,
        mission: risk.mission,
        unit_id: risk.unit_id,
        event: risk.event,
        cause: risk.cause,
        existing_control: risk.existing_control,
        treatment: risk.treatment,
        indicator: risk.indicator,
        state: 'draft',
        carried_from: risk.id,
        created_at: tx.scope.now,
      })
      // Somebody else may be carrying the same risk at this moment.
      .onConflict(on => on.doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows === 0n) return no('choose-one', { at: 'risks' })
    const owners = risk.joint.map(one => one.id).filter(unitId => units.has(unitId))
    const joint = await setJoint(tx, id, risk.unit_id, owners)
    if (!joint.ok) return joint
    const measures = risk.measures.flatMap(one => next.get(one) ?? [])
    if (measures.length > 0) await linkMeasures(tx, id, measures)
    await record(tx, {
      event: 'risk.carried',
      subject: { kind: 'risk', id },
      content: { from: risk.id, fiscal_year: input.to_year, mission: risk.mission, measures },
    })
  }
  return ok(chosen.length)
}
