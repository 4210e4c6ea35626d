// Corrects a contact channel; the ledger keeps what it was.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { channelById } from '../queries.ts'
import type { EditChannel } from '../schema.ts'
import type { AgencyError } from '../words.ts'

export async function changeChannel(
  tx: Tx,
  id: string,
  input: EditChannel,
  version: number,
): Promise<Result<true, AgencyError | 'not-found'>> {
  const before = await channelById(tx, id)
  if (!before) return no('not-found')
  const changed = await tx.db
    .updateTable('contact_channel')
    .set({ ...input, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const was = { kind: before.kind, label_th: before.label_th, label_en: before.label_en, value: before.value }
  await record(tx, {
    event: 'agency.channel-changed',
    subject: { kind: 'contact-channel', id },
    content: { was, is: input },
  })
  await publicChanged(tx)
  return ok(true)
}
