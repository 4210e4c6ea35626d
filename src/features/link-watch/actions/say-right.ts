// "I looked, this is right": what stands at a changed address now is what it should be. A file of ours that differs from its version is never
// right: it was touched.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { lockLink } from '../queries.ts'
import type { SayRight } from '../schema.ts'

export async function sayRight(
  tx: Tx,
  id: string,
  input: SayRight,
): Promise<Result<true, 'not-found' | 'stale' | 'not-changed' | 'touched'>> {
  const row = await lockLink(tx, id)
  if (!row) return no('not-found')
  if (row.version !== input._version) return no('stale')
  if (row.state !== 'changed') return no('not-changed')
  if (row.said_sha256 !== null) return no('touched')
  await tx.db
    .updateTable('watched_link')
    .set({
      state: 'open',
      since: tx.scope.now,
      first_sha256: row.last_sha256,
      said_right: input.reason,
      version: row.version + 1,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'link.said-right',
    subject: { kind: 'watched-link', id },
    content: { address: row.address, reason: input.reason, sha256: row.last_sha256?.toString('hex') ?? '' },
  })
  await publicChanged(tx)
  return ok(true)
}
