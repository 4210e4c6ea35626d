// Adds a way to reach the agency (S229, S230, S237).
import { newId } from '#src/kernel/ids.ts'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { openChannels } from '../queries.ts'
import type { EditChannel } from '../schema.ts'

export async function addChannel(tx: Tx, input: EditChannel): Promise<Result<string>> {
  const id = newId()
  const last = (await openChannels(tx)).at(-1)
  await tx.db
    .insertInto('contact_channel')
    .values({ agency_id: tx.agencyId, id, ...input, position: (last?.position ?? 0) + 1, created_at: tx.scope.now })
    .execute()
  await record(tx, { event: 'agency.channel-added', subject: { kind: 'contact-channel', id }, content: { ...input } })
  await publicChanged(tx)
  return ok(id)
}
