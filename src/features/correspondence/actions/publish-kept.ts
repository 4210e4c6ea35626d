// Publishes a kept paper if a memo or an order allows it (S116): the letter's own signature, a memo that asked leave for it and was approved,
// or a standing order by which whoever asks looks after the website.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type Leave, type PaperRow, paperById, publishPaper } from '../../papers/public.ts'
import { caretakersToday } from '../caretakers.ts'
import { letterFormById } from '../letter-form.ts'
import { refInWords } from '../printed.ts'
import { type LetterRow, letterById, memosAbout } from '../queries.ts'

export async function leaveFor(tx: Tx, paper: PaperRow): Promise<Leave | undefined> {
  const own = paper.source_kind === 'letter' ? await letterById(tx, paper.source_id) : undefined
  if (
    own &&
    own.state === 'decided' &&
    own.outcome === 'approved' &&
    (own.kind === 'order' || own.kind === 'announcement')
  )
    return asLeave('order', own)
  const memo = (await memosAbout(tx, paper.id)).find(
    one => one.state === 'decided' && one.outcome === 'approved' && letterFormById(one.form)?.asksToPublish === true,
  )
  if (memo) return asLeave('memo', memo)
  return standingLeave(tx, 'website')
}

/** The order by which whoever asks looks after a channel and may publish there without asking each time. */
export async function standingLeave(tx: Tx, channel: string): Promise<Leave | undefined> {
  const standing = (await caretakersToday(tx, channel)).find(
    one => one.mayPublish && one.staffId === tx.scope.actor?.id,
  )
  return standing && { kind: 'order', letterId: standing.letterId, ref: standing.ref }
}

/** An approved letter as what allows something to be published; whoever names it answers for its being about that. */
export async function leaveByLetter(tx: Tx, letterId: string): Promise<Leave | undefined> {
  const row = await letterById(tx, letterId)
  if (row?.state !== 'decided' || row.outcome !== 'approved') return undefined
  return asLeave(row.kind === 'order' || row.kind === 'announcement' ? 'order' : 'memo', row)
}

const asLeave = (kind: Leave['kind'], row: LetterRow): Leave => ({
  kind,
  letterId: row.id,
  ref: refInWords(row.kind, row.ref, row.dated_on),
})

export async function publishKept(
  tx: Tx,
  paperId: string,
): Promise<Result<true, 'not-found' | 'no-leave' | 'already-published' | 'not-decided'>> {
  const paper = await paperById(tx, paperId)
  if (!paper) return no('not-found')
  if (paper.source_kind === 'letter' && (await letterById(tx, paper.source_id))?.state !== 'decided')
    return no('not-decided')
  const leave = await leaveFor(tx, paper)
  if (!leave) return no('no-leave')
  const done = await publishPaper(tx, paperId, leave)
  return done.ok ? ok(true) : done
}
