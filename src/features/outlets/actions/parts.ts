// What several verbs of channels share.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { type OutletRow, outletById } from '../queries.ts'

/** A channel as somebody saw it. */
export async function seenOutlet(
  tx: Tx,
  id: string,
  version: number,
): Promise<Result<OutletRow, 'not-found' | 'stale'>> {
  const row = await outletById(tx, id)
  if (!row) return no('not-found')
  return row.version === version ? ok(row) : no('stale')
}

export async function keptProof(tx: Tx, store: FileStore, proof: Received | undefined): Promise<string | null> {
  return proof ? keepFile(tx, store, proof, { name: 'proof', isPublic: false }) : null
}
