// Records that a piece was looked at for personal data, by the program and by a person. What was found is kept masked: a check must
// not become one more copy of what it protects.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { Facts } from '../facts-known.ts'
import type { EvidenceRefusal } from '../rules.ts'
import { scanEvidence } from '../scan-evidence.ts'
import type { CheckPrivacy } from '../schema.ts'
import { change, takeFor } from '../who.ts'

export async function checkPrivacy(
  tx: Tx,
  { store, facts }: { readonly store: FileStore; readonly facts: Facts },
  id: string,
  input: CheckPrivacy,
): Promise<Result<string, EvidenceRefusal | 'stale' | 'not-looked' | 'reason-needed'>> {
  const taken = await takeFor(tx, id, 'check-privacy', input._version)
  if (!taken.ok) return taken
  const scan = await scanEvidence(tx, { store, facts }, taken.value)
  if (input.verdict === 'clean' && scan.isBlind && !input.looked) return no('not-looked', { at: 'looked' })
  if (input.verdict === 'clean' && scan.found.length > 0 && input.note === '')
    return no('reason-needed', { at: 'note' })
  await change(tx, taken.value, {
    privacy: input.verdict,
    privacy_found: JSON.stringify(scan.found),
    privacy_note: input.note,
    privacy_by: tx.scope.actor?.id ?? null,
    privacy_at: tx.scope.now,
  })
  await record(tx, {
    event: 'evidence.privacy-checked',
    subject: { kind: 'evidence', id },
    content: {
      verdict: input.verdict,
      found: scan.found.map(({ kind, where, count }) => ({ kind, where, count })),
      read: scan.read,
      blind: scan.isBlind,
      looked: input.looked,
      reason: input.note,
    },
  })
  return ok(id)
}
