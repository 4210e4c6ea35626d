// The account a message leaves by, with its key opened: only here, and only for as long as it takes.
import type { Tx } from '../../database/scope.ts'
import { openSecret } from './seal.ts'

export interface OpenAccount {
  readonly id: string
  readonly kind: string
  readonly pageKey: string
  readonly token: string
}

/** Undefined when there is no key, or none that opens here. */
export async function openAccount(tx: Tx, secret: string, id: string | null): Promise<OpenAccount | undefined> {
  if (id === null) return undefined
  const row = await tx.db
    .selectFrom('outlet')
    .select(['id', 'kind', 'page_key', 'secret'])
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  const token = row?.secret ? openSecret(secret, { agencyId: tx.agencyId, id }, row.secret) : undefined
  return row && token !== undefined ? { id, kind: row.kind, pageKey: row.page_key, token } : undefined
}

export async function rememberAccount(tx: Tx, id: string, is: { readonly error: string } | 'sent'): Promise<void> {
  await tx.db
    .updateTable('outlet')
    .set(is === 'sent' ? { last_sent_at: tx.scope.now, last_error: '' } : { last_error: is.error })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
}
