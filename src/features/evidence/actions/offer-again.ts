// What was returned was mended and waits for review again.
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { EvidenceRefusal } from '../rules.ts'
import type { Again } from '../schema.ts'
import { change, takeFor } from '../who.ts'

export async function offerAgain(tx: Tx, id: string, input: Again): Promise<Result<string, EvidenceRefusal | 'stale'>> {
  const taken = await takeFor(tx, id, 'offer-again', input._version)
  if (!taken.ok) return taken
  await change(tx, taken.value, { state: 'offered', state_reason: '' })
  await record(tx, {
    event: 'evidence.offered-again',
    subject: { kind: 'evidence', id },
    content: { returned_because: taken.value.state_reason, mended: input.note },
  })
  return ok(id)
}
