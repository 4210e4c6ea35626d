// Files that come with a step: kept for the case, never public.
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import { pictures } from '#src/platform/files/kinds.ts'
import type { Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import type { FileBox } from '#src/platform/http/receive-files.ts'
import type { AttachmentRow } from './queries.ts'

const MB = 1024 * 1024
const MOST = 10
export const paperKinds = [...pictures, 'pdf', 'docx', 'xlsx'] as const

export const photoBox: readonly FileBox[] = [{ field: 'photos', accept: pictures, limit: 40 * MB, most: MOST }]
export const paperBox: readonly FileBox[] = [{ field: 'papers', accept: paperKinds, limit: 40 * MB, most: MOST }]
export const proofBox: readonly FileBox[] = [{ field: 'proof', accept: paperKinds, limit: 40 * MB }]

interface Attached {
  readonly caseId: string
  readonly eventId: string
  readonly purpose: AttachmentRow['purpose']
}

export async function attach(tx: Tx, store: FileStore, files: readonly Received[], to: Attached): Promise<void> {
  for (const received of files) await attachHeld(tx, await keepFile(tx, store, received, { isPublic: false }), to)
}

export async function attachHeld(tx: Tx, fileId: string, { caseId, eventId, purpose }: Attached): Promise<void> {
  await tx.db
    .insertInto('case_attachment')
    .values({
      agency_id: tx.agencyId,
      case_id: caseId,
      id: newId(),
      file_id: fileId,
      purpose,
      event_id: eventId,
      at: tx.scope.now,
    })
    .execute()
}
