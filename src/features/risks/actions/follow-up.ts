// Says what was done about a risk and what is left of it; the first time the risk becomes one that is monitored.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { mayFollowUp } from '../rules.ts'
import type { NewFollowUp } from '../schema.ts'
import { theirRisk } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'not-assessed' | 'risk-closed' | 'day-in-future'

export async function followUp(tx: Tx, id: string, input: NewFollowUp): Promise<Result<string, Refusal>> {
  const found = await theirRisk(tx, id)
  if (!found.ok) return found
  const may = mayFollowUp(found.value.state)
  if (!may.ok) return may
  if (input.on_day > todayOf(tx)) return no('day-in-future', { at: 'on_day' })
  const entry = newId()
  await tx.db
    .insertInto('risk_follow_up')
    .values({
      agency_id: tx.agencyId,
      id: entry,
      risk_id: id,
      ...input,
      by_staff: tx.scope.actor?.id ?? '',
      recorded_at: tx.scope.now,
    })
    .execute()
  if (found.value.state === 'assessed')
    await tx.db
      .updateTable('risk')
      .set({ state: 'monitored', version: found.value.version + 1 })
      .where('agency_id', '=', tx.agencyId)
      .where('id', '=', id)
      .execute()
  await record(tx, {
    event: 'risk.followed-up',
    subject: { kind: 'risk', id },
    content: { follow_up: entry, ...input },
  })
  return ok(entry)
}
