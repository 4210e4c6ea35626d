// Makes a part of a photo unreadable in the working copy: a new file takes the place of the one before, which stays out of the next version.
// Until the new one was published it can be undone.

import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { bytesOf, type FileRow, fileById, keepMade } from '#src/platform/files/keep-file.ts'
import { isPicture, kindOfMediaType } from '#src/platform/files/kinds.ts'
import { pixelated } from '#src/platform/files/picture.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { filesOf, type PublicationRow, wasShown } from '../queries.ts'
import { mayDo, type Square } from '../rules.ts'
import type { Photo } from '../schema.ts'
import { theirs } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'not-now' | 'file-broken' | 'stale'

/** The photo as it stands in the working copy of somebody's own publication. */
async function photoOf(
  tx: Tx,
  id: string,
  fileId: string,
): Promise<Result<{ row: PublicationRow; photo: Photo }, 'not-found' | 'not-your-unit' | 'not-now'>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  const row = found.value
  if (!mayDo(row.state, 'edit')) return no('not-now')
  const photo = row.draft.photos.find(one => one.file === fileId)
  return photo ? ok({ row, photo }) : no('not-found')
}

/** The id of the file that shows the photo from now on. */
export async function blurPhoto(
  tx: Tx,
  store: FileStore,
  id: string,
  fileId: string,
  spot: Square,
): Promise<Result<string, Refusal>> {
  const found = await photoOf(tx, id, fileId)
  if (!found.ok) return found
  const { row, photo } = found.value
  const file = await fileById(tx, fileId)
  const kind = file && kindOfMediaType(file.media_type)
  if (!file || !kind || !isPicture(kind)) return no('file-broken')
  const bytes = await pixelated(await bytesOf(store, file), kind, spot)
  if (!bytes) return no('file-broken')
  const { width, height } = photo
  const made = await keepMade(tx, store, { bytes, kind, picture: { width, height }, name: file.name, isPublic: false })
  await tx.db
    .insertInto('publication_file')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      publication_id: id,
      file_id: made.id,
      role: 'photo',
      instead_of: fileId,
      added_at: tx.scope.now,
    })
    .execute()
  if (!(await putInPlace(tx, row, fileId, made))) return no('stale')
  await record(tx, {
    event: 'publication.blurred',
    subject: { kind: 'publication', id },
    content: { file: made.id, sha256: made.sha256.toString('hex'), insteadOf: fileId },
  })
  return ok(made.id)
}

/** The file that this photo can go back to. */
export async function photoBefore(tx: Tx, id: string, fileId: string): Promise<string | undefined> {
  const before = (await filesOf(tx, id)).find(one => one.file_id === fileId)?.instead_of
  return before && !(await wasShown(tx, id, fileId)) ? before : undefined
}

export async function unblurPhoto(tx: Tx, id: string, fileId: string): Promise<Result<string, Refusal>> {
  const found = await photoOf(tx, id, fileId)
  if (!found.ok) return found
  const before = await photoBefore(tx, id, fileId)
  const file = before === undefined ? undefined : await fileById(tx, before)
  if (!file) return no('not-now')
  if (!(await putInPlace(tx, found.value.row, fileId, file))) return no('stale')
  await record(tx, {
    event: 'publication.unblurred',
    subject: { kind: 'publication', id },
    content: { file: file.id, insteadOf: fileId },
  })
  return ok(file.id)
}

async function putInPlace(tx: Tx, row: PublicationRow, fileId: string, file: FileRow): Promise<boolean> {
  const photos = row.draft.photos.map(photo =>
    photo.file === fileId ? { ...photo, file: file.id, sha256: file.sha256.toString('hex') } : photo,
  )
  const changed = await tx.db
    .updateTable('publication')
    .set({
      draft: JSON.stringify({ ...row.draft, photos }),
      // What was approved showed another picture.
      state: 'draft',
      approved_by: null,
      approved_at: null,
      publish_at: null,
      carry_to: [],
      leave_kind: null,
      letter_id: null,
      leave_ref: '',
      version: row.version + 1,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
