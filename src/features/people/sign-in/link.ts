// One-time links: for the first sign-in of somebody new, and for somebody who lost her password or her phone.
// The link itself is shown once and kept nowhere; the database holds its digest.
import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'

export const LINK_DAYS = { first: 14, recovery: 1 } as const
export type LinkPurpose = keyof typeof LINK_DAYS

export const linkDigest = (token: string) => createHash('sha256').update(token).digest()

export interface MadeLink {
  readonly path: string
  readonly expiresAt: Date
}

/** Earlier links of the same person stop working. */
export async function makeLink(tx: Tx, staffId: string, purpose: LinkPurpose): Promise<MadeLink> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(tx.scope.now.getTime() + LINK_DAYS[purpose] * 86_400_000)
  await tx.db
    .updateTable('sign_in_link')
    .set({ cancelled_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('staff_id', '=', staffId)
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute()
  const id = newId()
  await tx.db
    .insertInto('sign_in_link')
    .values({
      agency_id: tx.agencyId,
      id,
      staff_id: staffId,
      purpose,
      digest: linkDigest(token),
      made_by: tx.scope.actor?.id ?? null,
      expires_at: expiresAt,
    })
    .execute()
  await record(tx, {
    event: 'person.link-made',
    subject: { kind: 'staff', id: staffId },
    content: { purpose, expires: expiresAt },
  })
  return { path: `/welcome/${token}`, expiresAt }
}
