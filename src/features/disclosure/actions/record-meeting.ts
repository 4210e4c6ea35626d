// Records a meeting that explained to staff what the items ask for, with who came and the piece of evidence that proves it (S76).
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { evidenceById } from '../../evidence/public.ts'
import { todayOf } from '../../people/public.ts'
import type { NewMeeting } from '../schema.ts'

export async function recordMeeting(
  tx: Tx,
  year: number,
  { evidence, ...input }: NewMeeting,
): Promise<Result<string, 'choose-one' | 'day-in-future'>> {
  if (input.on_day > todayOf(tx)) return no('day-in-future', { at: 'on_day' })
  if (evidence !== null && (await evidenceById(tx, evidence))?.state !== 'accepted')
    return no('choose-one', { at: 'evidence' })
  const id = newId()
  await tx.db
    .insertInto('item_meeting')
    .values({
      agency_id: tx.agencyId,
      id,
      year,
      ...input,
      evidence_id: evidence,
      by_staff: tx.scope.actor?.id ?? '',
      recorded_at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'item-meeting.recorded',
    subject: { kind: 'item-meeting', id },
    content: { year, on: input.on_day, count: input.came_count, evidence },
  })
  return ok(id)
}
