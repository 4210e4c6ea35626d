// What a message said and to whom is forgotten ninety days after it was sent or cancelled; that it was sent stays.
import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

export async function forgetSentTexts(tx: Tx): Promise<number> {
  const gone = await tx.db
    .updateTable('outbox')
    .set({ recipient: '', body: '' })
    .where('agency_id', '=', tx.agencyId)
    .where('state', 'in', ['sent', 'cancelled'])
    .where(
      sql<boolean>`coalesce(sent_at, created_at) < ${tx.scope.now}::timestamptz - interval '90 days' and (recipient <> '' or body <> '')`,
    )
    .executeTakeFirst()
  return Number(gone.numUpdatedRows)
}
