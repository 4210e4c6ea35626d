// Writes down the workshop in which a plan was analysed and set, or takes the entry back with a reason.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { evidenceById } from '../../evidence/public.ts'
import { todayOf } from '../../people/public.ts'
import { planById, workshopById } from '../queries.ts'
import type { NewWorkshop, TakeBack } from '../schema.ts'

export async function addWorkshop(
  tx: Tx,
  planId: string,
  input: NewWorkshop,
): Promise<Result<string, 'not-found' | 'day-in-future' | 'choose-one'>> {
  const plan = await planById(tx, planId)
  if (!plan || plan.state === 'undone') return no('not-found')
  if (input.on_day > todayOf(tx)) return no('day-in-future', { at: 'on_day' })
  if (input.evidence !== null && !(await evidenceById(tx, input.evidence))) return no('choose-one', { at: 'evidence' })
  const id = newId()
  const { evidence, ...said } = input
  await tx.db
    .insertInto('plan_workshop')
    .values({
      agency_id: tx.agencyId,
      id,
      plan_id: planId,
      ...said,
      evidence_id: evidence,
      by_staff: tx.scope.actor?.id ?? '',
      recorded_at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'workshop.recorded',
    subject: { kind: 'plan', id: planId },
    content: { workshop: id, ...input },
  })
  return ok(id)
}

export async function takeWorkshopBack(
  tx: Tx,
  id: string,
  input: TakeBack,
): Promise<Result<string, 'not-found' | 'already-so'>> {
  const workshop = await workshopById(tx, id)
  if (!workshop) return no('not-found')
  if (workshop.withdrawn_at) return no('already-so')
  await tx.db
    .updateTable('plan_workshop')
    .set({ withdrawn_at: tx.scope.now, withdrawn_why: input.reason })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'workshop.withdrawn',
    subject: { kind: 'plan', id: workshop.plan_id },
    content: { workshop: id, reason: input.reason },
  })
  return ok(workshop.plan_id)
}
