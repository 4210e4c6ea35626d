// The reviewer gives a piece back and says what is missing.
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { EvidenceRefusal } from '../rules.ts'
import type { WithReason } from '../schema.ts'
import { change, takeFor } from '../who.ts'

export async function returnEvidence(
  tx: Tx,
  id: string,
  input: WithReason,
): Promise<Result<string, EvidenceRefusal | 'stale'>> {
  const taken = await takeFor(tx, id, 'return', input._version)
  if (!taken.ok) return taken
  await change(tx, taken.value, {
    state: 'returned',
    state_reason: input.reason,
    reviewed_by: tx.scope.actor?.id ?? null,
    reviewed_at: tx.scope.now,
  })
  await record(tx, {
    event: 'evidence.returned',
    subject: { kind: 'evidence', id },
    content: { reason: input.reason },
  })
  return ok(id)
}
