// Lets the public see a piece that was accepted and looked at for personal data, and takes it back.
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { EvidenceRefusal } from '../rules.ts'
import type { Seen, WithReason } from '../schema.ts'
import { change, takeFor } from '../who.ts'

export async function releaseEvidence(
  tx: Tx,
  id: string,
  input: Seen,
): Promise<Result<string, EvidenceRefusal | 'stale'>> {
  const taken = await takeFor(tx, id, 'release', input._version)
  if (!taken.ok) return taken
  await change(tx, taken.value, { is_public: true })
  await record(tx, {
    event: 'evidence.released',
    subject: { kind: 'evidence', id },
    content: { ...(taken.value.sha256 ? { sha256: taken.value.sha256.toString('hex') } : {}) },
  })
  await publicChanged(tx)
  return ok(id)
}

export async function takeBackEvidence(
  tx: Tx,
  id: string,
  input: WithReason,
): Promise<Result<string, EvidenceRefusal | 'stale'>> {
  const taken = await takeFor(tx, id, 'take-back', input._version)
  if (!taken.ok) return taken
  await change(tx, taken.value, { is_public: false })
  await record(tx, {
    event: 'evidence.taken-back',
    subject: { kind: 'evidence', id },
    content: { reason: input.reason },
  })
  await publicChanged(tx)
  return ok(id)
}
