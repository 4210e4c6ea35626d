// The agency's own emblem in place of the drawn one: on every page, letter and report.
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'

export async function changeEmblem(tx: Tx, store: FileStore, emblem: Received): Promise<Result<string>> {
  const id = await keepFile(tx, store, emblem, { isPublic: true })
  await tx.db
    .updateTable('agency')
    .set(of => ({ emblem_id: id, version: of('version', '+', 1) }))
    .where('agency_id', '=', tx.agencyId)
    .execute()
  await record(tx, {
    event: 'agency.emblem-changed',
    subject: { kind: 'agency', id: tx.agencyId },
    content: { file: id },
  })
  await publicChanged(tx)
  return ok(id)
}
