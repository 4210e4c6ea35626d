// The row of a message: taken for oneself, and changed.
import type { Tx } from '../database/scope.ts'
import { asMessage, type Message } from './message.ts'

export async function lock(tx: Tx, id: string): Promise<Message | undefined> {
  const row = await tx.db
    .selectFrom('outbox')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && asMessage(row)
}

type Change = Partial<Pick<Message, 'state' | 'attempts' | 'sent_at' | 'last_error' | 'sending_at' | 'remote_key'>>

export async function change(tx: Tx, id: string, to: Change): Promise<void> {
  await tx.db.updateTable('outbox').set(to).where('agency_id', '=', tx.agencyId).where('id', '=', id).execute()
}
