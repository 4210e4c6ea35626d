// Ends a holding on its last day. The row stays: who held which post when is history.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../actor.ts'
import type { PersonRefusal } from '../person-rules.ts'
import { holdingsOf } from '../queries-duties.ts'
import { reachOfPost } from '../rules.ts'
import { askAbout, holdsOver } from '../who.ts'
import { isLastAdmin } from './last-admin.ts'

type Refusal = PersonRefusal | 'not-your-unit' | 'ended-already' | 'before-it-begins' | 'last-admin'

export async function endHolding(
  tx: Tx,
  staffId: string,
  holdingId: string,
  lastDay: string,
): Promise<Result<true, Refusal>> {
  const asked = await askAbout(tx, staffId)
  const holding = (await holdingsOf(tx, staffId)).find(one => one.id === holdingId)
  if (!asked || !holding) return no('not-found')
  const may = asked.verdict('end-post')
  if (!may.ok) return may
  if (!holdsOver(tx, 'people:manage', reachOfPost(holding))) return no('not-your-unit')
  if (holding.until_day !== null && holding.until_day < todayOf(tx)) return no('ended-already')
  if (lastDay < holding.from_day) return no('before-it-begins', { at: 'last_day' })
  if (await isLastAdmin(tx, duty => duty.id === holdingId)) return no('last-admin')
  await tx.db
    .updateTable('holding')
    .set({ until_day: lastDay })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', holdingId)
    .execute()
  await record(tx, {
    event: 'staff.post-ended',
    subject: { kind: 'staff', id: staffId },
    content: { holding: holdingId, post: `${holding.post_th}${holding.level}`, last_day: lastDay },
  })
  return ok(true)
}
