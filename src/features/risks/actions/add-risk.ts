// Writes a risk into the register of a year. With likelihood and impact it is assessed, without them a draft.
import { newId } from '#src/kernel/ids.ts'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { stateAfterSaving } from '../rules.ts'
import type { EditRisk, NewRisk } from '../schema.ts'
import { ownUnit, setJoint } from './parts.ts'

type Refusal = 'choose-one' | 'not-your-unit' | 'scores-needed' | 'risk-closed'

export async function addRisk(tx: Tx, input: NewRisk): Promise<Result<string, Refusal>> {
  const own = await ownUnit(tx, input.unit)
  if (!own.ok) return own
  const isScored = input.likelihood !== null
  const state = stateAfterSaving(undefined, isScored)
  if (!state.ok) return state
  const id = newId()
  const values = riskValues(input)
  await tx.db
    .insertInto('risk')
    .values({
      agency_id: tx.agencyId,
      id,
      fiscal_year: input.fiscal_year,
      ...values,
      state: state.value,
      assessed_on: isScored ? todayOf(tx) : null,
      created_at: tx.scope.now,
    })
    .execute()
  const joint = await setJoint(tx, id, input.unit, input.joint)
  if (!joint.ok) return joint
  await record(tx, {
    event: 'risk.added',
    subject: { kind: 'risk', id },
    content: { fiscal_year: input.fiscal_year, ...values, joint: input.joint, state: state.value },
  })
  return ok(id)
}

export const riskValues = (input: Omit<EditRisk, '_version'>) => ({
  kind: input.kind,
  mission: input.mission,
  unit_id: input.unit,
  event: input.event,
  cause: input.cause,
  existing_control: input.existing_control,
  likelihood: input.likelihood,
  impact: input.impact,
  treatment: input.treatment,
  from_day: input.from,
  to_day: input.to,
  indicator: input.indicator,
  residual_likelihood: input.residual_likelihood,
  residual_impact: input.residual_impact,
})
