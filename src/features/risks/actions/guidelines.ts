// Adds a guideline against corruption, changes it, or ends it with a reason.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { evidenceById } from '../../evidence/public.ts'
import { holdsOver } from '../../people/public.ts'
import { type GuidelineRow, guidelineById } from '../queries-guidelines.ts'
import type { EditGuideline, NewGuideline, Reason } from '../schema.ts'
import { ownUnit } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'choose-one' | 'guideline-ended' | 'stale'

/** The guideline, if this person may change it. */
export async function theirGuideline(
  tx: Tx,
  id: string,
): Promise<Result<GuidelineRow, 'not-found' | 'not-your-unit' | 'guideline-ended'>> {
  const guideline = await guidelineById(tx, id)
  if (!guideline) return no('not-found')
  if (!holdsOver(tx, 'risk:edit', guideline.unit_id)) return no('not-your-unit')
  return guideline.state === 'ended' ? no('guideline-ended') : ok(guideline)
}

export async function addGuideline(tx: Tx, input: NewGuideline): Promise<Result<string, Refusal>> {
  const own = await ownUnit(tx, input.unit)
  if (!own.ok) return own
  if (input.evidence !== null && !(await evidenceById(tx, input.evidence))) return no('choose-one', { at: 'evidence' })
  const id = newId()
  const values = guidelineValues(input)
  await tx.db
    .insertInto('guideline')
    .values({ agency_id: tx.agencyId, id, ...values, created_at: tx.scope.now })
    .execute()
  await record(tx, { event: 'guideline.added', subject: { kind: 'guideline', id }, content: values })
  return ok(id)
}

export async function editGuideline(tx: Tx, id: string, input: EditGuideline): Promise<Result<true, Refusal>> {
  const found = await theirGuideline(tx, id)
  if (!found.ok) return found
  const before = found.value
  const own = await ownUnit(tx, input.unit)
  if (!own.ok) return own
  if (input.evidence !== null && !(await evidenceById(tx, input.evidence))) return no('choose-one', { at: 'evidence' })
  const values = guidelineValues(input)
  const changed = await tx.db
    .updateTable('guideline')
    .set({ ...values, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const was = Object.fromEntries(Object.keys(values).map(key => [key, before[key as keyof typeof values]]))
  await record(tx, {
    event: 'guideline.changed',
    subject: { kind: 'guideline', id },
    content: { was, is: values },
  })
  return ok(true)
}

export async function endGuideline(tx: Tx, id: string, input: Reason): Promise<Result<true, Refusal>> {
  const found = await theirGuideline(tx, id)
  if (!found.ok) return found
  const changed = await tx.db
    .updateTable('guideline')
    .set({ state: 'ended', state_reason: input.reason, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, {
    event: 'guideline.ended',
    subject: { kind: 'guideline', id },
    content: { name: found.value.name, reason: input.reason },
  })
  return ok(true)
}

const guidelineValues = (input: NewGuideline) => ({
  kind: input.kind,
  name: input.name,
  unit_id: input.unit,
  in_force_on: input.in_force_on,
  review_every_months: input.review_every_months,
  url: input.url,
  evidence_id: input.evidence,
})
