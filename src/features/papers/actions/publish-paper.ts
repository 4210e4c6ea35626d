// Puts a kept paper on the website, or takes it off again with a reason. Whoever asks must bring the memo or order that allows it: without
// leave nothing is published (S116). The address stays for ever; what was withdrawn says so there.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { paperById } from '../queries.ts'

/** By what a paper may be public: the memo that was approved, or the order that lets somebody publish without asking. */
export interface Leave {
  readonly kind: 'memo' | 'order'
  readonly letterId: string
  /** As it is printed: its number and day. */
  readonly ref: string
}

export async function publishPaper(
  tx: Tx,
  id: string,
  leave: Leave,
): Promise<Result<true, 'not-found' | 'already-published'>> {
  const row = await paperById(tx, id)
  if (!row) return no('not-found')
  if (row.published_at !== null && row.withdrawn_at === null) return no('already-published')
  await tx.db
    .updateTable('kept_paper')
    .set({
      published_at: tx.scope.now,
      published_under: leave.letterId,
      published_ref: leave.ref,
      withdrawn_at: null,
      withdrawn_reason: '',
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'paper.published',
    subject: { kind: row.source_kind, id: row.source_id },
    content: { paper: id, code: row.code, under: leave.kind, letter: leave.letterId, ref: leave.ref },
  })
  await publicChanged(tx)
  return ok(true)
}

export async function withdrawPaper(
  tx: Tx,
  id: string,
  reason: string,
): Promise<Result<true, 'not-found' | 'not-published'>> {
  const row = await paperById(tx, id)
  if (!row) return no('not-found')
  if (row.published_at === null || row.withdrawn_at !== null) return no('not-published')
  await tx.db
    .updateTable('kept_paper')
    .set({ withdrawn_at: tx.scope.now, withdrawn_reason: reason })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'paper.withdrawn',
    subject: { kind: row.source_kind, id: row.source_id },
    content: { paper: id, code: row.code, reason },
  })
  await publicChanged(tx)
  return ok(true)
}
