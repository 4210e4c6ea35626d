// What LINE sends to us is signed with the secret of the channel: HMAC-SHA256 over the body as it came, in base64.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Tx } from '../../database/scope.ts'
import { openSecret, sealHere } from './seal.ts'

export interface LineHook {
  readonly outletId: string
  readonly secret: string
}

/** Another name than that of the key by which we write: neither opens in the place of the other. */
const nameOf = (agencyId: string, outletId: string) => ({ agencyId, id: `${outletId} hook` })

export const sealHook = (agencyId: string, outletId: string, text: string): Buffer =>
  sealHere(nameOf(agencyId, outletId), text)

/** The channels of this agency that LINE may speak for. */
export async function openHooks(tx: Tx, secret: string): Promise<LineHook[]> {
  const rows = await tx.db
    .selectFrom('outlet')
    .select(['id', 'hook_secret'])
    .where('agency_id', '=', tx.agencyId)
    .where('kind', '=', 'line')
    .where('archived_at', 'is', null)
    .where('hook_secret', 'is not', null)
    .execute()
  return rows.flatMap(({ id, hook_secret }) => {
    const opened = hook_secret && openSecret(secret, nameOf(tx.agencyId, id), hook_secret)
    return opened ? [{ outletId: id, secret: opened }] : []
  })
}

export function isSigned({ secret }: LineHook, body: string, signature: string): boolean {
  const expected = createHmac('sha256', secret).update(body, 'utf8').digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
