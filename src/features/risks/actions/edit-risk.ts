// Changes a risk; likelihood and impact turn a draft into an assessed one. Two officers who edit at once: the second is shown both
// versions and decides.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { stateAfterSaving } from '../rules.ts'
import type { EditRisk } from '../schema.ts'
import { riskValues } from './add-risk.ts'
import { ownUnit, setJoint, theirRisk } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'choose-one' | 'scores-needed' | 'risk-closed' | 'stale'

export async function editRisk(tx: Tx, id: string, input: EditRisk): Promise<Result<true, Refusal>> {
  const found = await theirRisk(tx, id)
  if (!found.ok) return found
  const before = found.value
  // Only a new main unit is asked about: she may keep what another unit owns together with hers.
  const own = input.unit === before.unit_id ? ok(true as const) : await ownUnit(tx, input.unit)
  if (!own.ok) return own
  const isScored = input.likelihood !== null
  const state = stateAfterSaving(before.state, isScored)
  if (!state.ok) return state
  const values = riskValues(input)
  const changed = await tx.db
    .updateTable('risk')
    .set({
      ...values,
      state: state.value,
      assessed_on: before.assessed_on ?? (isScored ? todayOf(tx) : null),
      version: input._version + 1,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const joint = await setJoint(tx, id, input.unit, input.joint)
  if (!joint.ok) return joint
  const was = Object.fromEntries(Object.keys(values).map(key => [key, before[key as keyof typeof values]]))
  await record(tx, {
    event: before.state === 'draft' && state.value === 'assessed' ? 'risk.assessed' : 'risk.changed',
    subject: { kind: 'risk', id },
    content: { was, is: values, joint: input.joint },
  })
  return ok(true)
}
