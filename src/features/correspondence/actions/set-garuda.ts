// Keeps the agency's own picture of the garuda, which is printed on every paper from then on. Papers kept before stay as they were.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'

export async function setGaruda(tx: Tx, store: FileStore, file: Received): Promise<Result<true, 'needs-a-person'>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  const fileId = await keepFile(tx, store, file, { isPublic: false })
  await tx.db
    .insertInto('letter_setting')
    .values({ agency_id: tx.agencyId, id: newId(), garuda_file_id: fileId, by_staff: actor.id, at: tx.scope.now })
    .execute()
  await record(tx, { event: 'garuda.set', subject: { kind: 'agency', id: tx.agencyId }, content: { file: fileId } })
  return ok(true)
}
