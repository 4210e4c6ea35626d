// Offers a new piece in the place of another one. The old one stays as it is and leads to the new one.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { OfferEvidence } from '../schema.ts'
import { takeFor } from '../who.ts'
import { type Offering, offerEvidence } from './offer-evidence.ts'

export async function replaceEvidence(
  tx: Tx,
  offering: Offering,
  id: string,
  input: OfferEvidence,
): Promise<Result<string>> {
  const taken = await takeFor(tx, id, 'replace', undefined)
  if (!taken.ok) return taken
  const row = taken.value
  if (row.replaced_by !== null) return no('replaced-already')
  const offered = await offerEvidence(tx, offering, { ...input, unit: input.unit ?? row.unit_id }, row.id)
  if (!offered.ok) return offered
  await record(tx, {
    event: 'evidence.replaced',
    subject: { kind: 'evidence', id },
    content: { by: offered.value },
  })
  return ok(offered.value)
}
