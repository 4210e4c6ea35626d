// A piece no longer speaks for anything. It is not deleted: whatever quoted it keeps its frozen copy and says that it was withdrawn.
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { EvidenceRefusal } from '../rules.ts'
import { change, takeFor } from '../who.ts'

export async function withdrawEvidence(
  tx: Tx,
  id: string,
  input: { readonly reason: string; readonly _version?: number },
): Promise<Result<string, EvidenceRefusal | 'stale'>> {
  const taken = await takeFor(tx, id, 'withdraw', input._version)
  if (!taken.ok) return taken
  const row = taken.value
  await change(tx, row, { state: 'withdrawn', state_reason: input.reason, is_public: false })
  await record(tx, {
    event: 'evidence.withdrawn',
    subject: { kind: 'evidence', id },
    content: { reason: input.reason, was: row.state, was_public: row.is_public },
  })
  if (row.is_public) await publicChanged(tx)
  return ok(id)
}
