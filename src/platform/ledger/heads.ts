// What an outsider may have of the ledger: the newest signed head and the proof that one head continues another.
import { consistencyPlaces, nodeLookup, storedConsistencyProof } from '#src/kernel/merkle-log.ts'
import type { Tx } from '../database/scope.ts'
import { readNodes } from './seal.ts'

export function newestHead(tx: Tx) {
  return tx.db
    .selectFrom('ledger_head')
    .select(['size', 'root', 'at', 'note'])
    .where('agency_id', '=', tx.agencyId)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function consistencyOf(tx: Tx, from: number, to: number) {
  const newest = await newestHead(tx)
  if (!newest || to > newest.size) return undefined
  const nodes = await readNodes(tx.db, tx.agencyId, consistencyPlaces(from, to))
  const proof = storedConsistencyProof(from, to, nodeLookup(nodes))
  return { from, to, proof: proof.map(hash => Buffer.from(hash).toString('base64')) }
}
