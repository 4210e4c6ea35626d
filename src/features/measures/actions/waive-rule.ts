// Switches a rule of the checker off for one measure or the whole plan, with a reason that everybody sees, or on again.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { rules } from '../checks/index.ts'
import { measureById, planById, waiversOf } from '../queries.ts'
import type { Waiver } from '../schema.ts'

type Refusal = 'not-found' | 'choose-one' | 'already-so'

export async function waiveRule(tx: Tx, planId: string, input: Waiver): Promise<Result<string, Refusal>> {
  if (!(await planById(tx, planId))) return no('not-found')
  if (!rules.some(rule => rule.id === input.rule)) return no('choose-one', { at: 'rule' })
  if (input.measure !== null && (await measureById(tx, input.measure))?.plan_id !== planId)
    return no('choose-one', { at: 'measure' })
  const present = await waiversOf(tx, planId)
  if (present.some(one => one.rule === input.rule && one.measure_id === input.measure)) return no('already-so')
  const id = newId()
  await tx.db
    .insertInto('check_waiver')
    .values({
      agency_id: tx.agencyId,
      id,
      plan_id: planId,
      measure_id: input.measure,
      rule: input.rule,
      reason: input.reason,
      by_staff: tx.scope.actor?.id ?? '',
      at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'check.waived',
    subject: { kind: 'plan', id: planId },
    content: { rule: input.rule, measure: input.measure, reason: input.reason },
  })
  return ok(id)
}

export async function endWaiver(tx: Tx, planId: string, id: string): Promise<Result<true, Refusal>> {
  const present = (await waiversOf(tx, planId)).find(one => one.id === id)
  if (!present) return no('not-found')
  await tx.db
    .updateTable('check_waiver')
    .set({ ended_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'check.resumed',
    subject: { kind: 'plan', id: planId },
    content: { rule: present.rule, measure: present.measure_id },
  })
  return ok(true)
}
