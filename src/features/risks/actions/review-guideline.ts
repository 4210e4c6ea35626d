// Says that a guideline was looked through, and whether it was kept or changed. The next review is counted from here.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import type { NewReview } from '../schema.ts'
import { theirGuideline } from './guidelines.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'guideline-ended' | 'day-in-future' | 'before-in-force'

export async function reviewGuideline(tx: Tx, id: string, input: NewReview): Promise<Result<string, Refusal>> {
  const found = await theirGuideline(tx, id)
  if (!found.ok) return found
  if (input.on_day > todayOf(tx)) return no('day-in-future', { at: 'on_day' })
  if (input.on_day < found.value.in_force_on) return no('before-in-force', { at: 'on_day' })
  const review = newId()
  await tx.db
    .insertInto('guideline_review')
    .values({
      agency_id: tx.agencyId,
      id: review,
      guideline_id: id,
      ...input,
      by_staff: tx.scope.actor?.id ?? '',
      recorded_at: tx.scope.now,
    })
    .execute()
  await record(tx, { event: 'guideline.reviewed', subject: { kind: 'guideline', id }, content: { review, ...input } })
  return ok(review)
}
