// Forgets the bytes of files: the rows stay, with their fingerprints and without the sender's name for them. Bytes that another row still
// needs are kept. Bytes go after the commit: a rollback loses nothing.
import type { Tx } from '../database/scope.ts'
import type { FileStore } from './store.ts'

export async function forgetFiles(tx: Tx, store: FileStore, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const gone = await tx.db
    .updateTable('file')
    .set({ erased_at: tx.scope.now, name: '' })
    .where('agency_id', '=', tx.agencyId)
    .where('id', 'in', [...ids])
    .where('erased_at', 'is', null)
    .returning('sha256')
    .execute()
  const contents = gone.map(row => row.sha256)
  if (contents.length === 0) return 0
  const needed = await tx.db
    .selectFrom('file')
    .select('sha256')
    .where('agency_id', '=', tx.agencyId)
    .where('sha256', 'in', contents)
    .where('erased_at', 'is', null)
    .execute()
  const kept = new Set(needed.map(row => row.sha256.toString('hex')))
  const free = new Set(contents.map(sha => sha.toString('hex')).filter(sha => !kept.has(sha)))
  tx.afterCommit.push(() => {
    for (const sha256 of free) void store.remove({ agencyId: tx.agencyId, sha256 }).catch(() => undefined)
  })
  return gone.length
}
