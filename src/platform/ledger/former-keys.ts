// Which keys of former installations are believed for a log, and up to which size. A row of ledger_signer counts only when
// its endorsement bears our own signature, or that of a key that is believed already: an agency may have moved twice.
import type { Tx } from '../database/scope.ts'
import { endorses, type FormerKey, noteIsSignedBy, type Signer } from './signer.ts'

interface EndorsedKey extends FormerKey {
  readonly endorsement: string
}

export async function formerKeys(tx: Tx, signer: Signer): Promise<FormerKey[]> {
  const rows = await tx.db
    .selectFrom('ledger_signer')
    .select(['public_key as publicKey', 'until_size as untilSize', 'endorsement'])
    .where('agency_id', '=', tx.agencyId)
    .execute()
  return believed(rows, tx.agencyId, signer)
}

function believed(rows: readonly EndorsedKey[], agencyId: string, signer: Signer): FormerKey[] {
  const found: FormerKey[] = []
  let open = rows.filter(row => endorses(row.endorsement, agencyId, row))
  for (;;) {
    const more = open.map(row => ({ row, untilSize: reach(row, signer, found) })).filter(one => one.untilSize >= 0)
    if (more.length === 0) return found
    found.push(...more.map(({ row, untilSize }) => ({ publicKey: row.publicKey, untilSize })))
    open = open.filter(row => !more.some(one => one.row === row))
  }
}

/** Nobody can endorse for longer than she is believed herself; -1 when nobody we believe has endorsed this key. */
function reach(row: EndorsedKey, signer: Signer, found: readonly FormerKey[]): number {
  if (signer.verifies(row.endorsement)) return row.untilSize
  const endorsers = found.filter(known => noteIsSignedBy(row.endorsement, known.publicKey))
  return Math.min(row.untilSize, Math.max(-1, ...endorsers.map(known => known.untilSize)))
}

/** Whether a head of this size is signed by us or by a key that is believed for it. */
export function isSignedHead(note: string, size: number, signer: Signer, former: readonly FormerKey[]): boolean {
  return signer.verifies(note) || former.some(one => size <= one.untilSize && noteIsSignedBy(note, one.publicKey))
}
