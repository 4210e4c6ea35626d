// Personal one-tap links. The link stands in one mail; the database holds its digest.
import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'

export const linkDigest = (token: string): Buffer => createHash('sha256').update(token).digest()

export const addressOfLink = (token: string): string => `/acknowledge/${token}`

/** Earlier links of the same person go on working: she may press whichever mail she finds. */
export async function makeLink(tx: Tx, recipientId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.db
    .insertInto('circular_link')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      recipient_id: recipientId,
      digest: linkDigest(token),
      made_at: tx.scope.now,
    })
    .execute()
  return addressOfLink(token)
}
