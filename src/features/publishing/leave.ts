// By what something may be shown (S116): leave given in the program by whoever may approve, a memo or order, or a standing order by which the
// person who publishes looks after the website.
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { leaveByLetter, standingLeave } from '../correspondence/public.ts'
import { dayText, todayOf } from '../people/public.ts'
import { mayApprove } from './actions/parts.ts'
import type { PublicationRow } from './queries.ts'
import { th } from './words.th.ts'

export interface LeaveToShow {
  readonly kind: 'approval' | 'order' | 'memo'
  readonly letterId: string | null
  readonly ref: string
}

export async function leaveToShow(
  tx: Tx,
  row: PublicationRow,
  letterId: string | null,
): Promise<LeaveToShow | undefined> {
  if (letterId !== null) {
    const found = await leaveByLetter(tx, letterId)
    return found && { kind: found.kind, letterId: found.letterId, ref: found.ref }
  }
  if (row.state === 'approved' && row.leave_kind !== null)
    return { kind: row.leave_kind as LeaveToShow['kind'], letterId: row.letter_id, ref: row.leave_ref }
  const standing = await standingLeave(tx, 'website')
  if (standing) return { kind: standing.kind, letterId: standing.letterId, ref: standing.ref }
  const { actor } = tx.scope
  return actor && mayApprove(tx, row) ? { kind: 'approval', letterId: null, ref: approvalOf(tx, actor) } : undefined
}

/** As it is printed for ever: who gave leave in the program, in which post, and when. */
export const approvalOf = (tx: Tx, actor: Actor): string =>
  th.approvedBy
    .replace('{name}', actor.name)
    .replace('{post}', actor.post)
    .replace('{day}', dayText(todayOf(tx), 'th'))
    .replace(/\s+/g, ' ')
    .trim()
