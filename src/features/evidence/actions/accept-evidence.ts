// Somebody else than who offered it says that it shows what it claims. A figure is frozen at this moment.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { Facts } from '../facts-known.ts'
import { freezeFact } from '../freeze.ts'
import type { EvidenceRow } from '../queries.ts'
import type { EvidenceRefusal } from '../rules.ts'
import type { Seen } from '../schema.ts'
import { change, takeFor } from '../who.ts'

export async function acceptEvidence(
  tx: Tx,
  facts: Facts,
  id: string,
  input: Seen,
): Promise<Result<string, EvidenceRefusal | 'stale' | 'unknown-fact'>> {
  const taken = await takeFor(tx, id, 'accept', input._version)
  if (!taken.ok) return taken
  const row = taken.value
  const frozen = await freeze(tx, facts, row)
  if (!frozen.ok) return frozen
  const digest = frozen.value?.rowsDigest
  await change(tx, row, {
    state: 'accepted',
    state_reason: '',
    reviewed_by: tx.scope.actor?.id ?? null,
    reviewed_at: tx.scope.now,
    ...(digest ? { sha256: Buffer.from(digest, 'hex') } : {}),
  })
  await record(tx, {
    event: 'evidence.accepted',
    subject: { kind: 'evidence', id },
    content: {
      version: row.version,
      ...(row.sha256 ? { sha256: row.sha256.toString('hex') } : {}),
      ...(frozen.value ? { frozen: frozen.value.id, value: frozen.value.value, sha256: digest } : {}),
    },
  })
  return ok(id)
}

async function freeze(tx: Tx, facts: Facts, row: EvidenceRow) {
  const { fact, fact_from: from, fact_to: to } = row
  if (row.kind !== 'fact' || fact === null || from === null || to === null) return ok(undefined)
  const frozen = await freezeFact(tx, facts, {
    fact,
    from,
    to,
    params: row.fact_params,
    evidenceId: row.id,
    why: row.title,
  })
  return frozen.ok ? frozen : no('unknown-fact')
}
