// Takes a contact channel off the public pages. The row stays: last year's count of channels must still be countable.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { channelById } from '../queries.ts'

export async function archiveChannel(tx: Tx, id: string): Promise<Result<true, 'not-found'>> {
  const channel = await channelById(tx, id)
  if (!channel) return no('not-found')
  await tx.db
    .updateTable('contact_channel')
    .set({ archived_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'agency.channel-archived',
    subject: { kind: 'contact-channel', id },
    content: { kind: channel.kind, value: channel.value },
  })
  await publicChanged(tx)
  return ok(true)
}
