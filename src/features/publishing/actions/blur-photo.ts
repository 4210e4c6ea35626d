// Makes a part of a photo unreadable in the working copy.
import { no, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { bytesOf, fileById, keepMade } from '#src/platform/files/keep-file.ts'
import { isPicture, kindOfMediaType } from '#src/platform/files/kinds.ts'
import { pixelated } from '#src/platform/files/picture.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import type { Square } from '../rules.ts'
import { inCopy, type NotThere, putInstead } from './instead-of.ts'

/** The id of the file that shows the photo from now on. */
export async function blurPhoto(
  tx: Tx,
  store: FileStore,
  id: string,
  fileId: string,
  spot: Square,
): Promise<Result<string, NotThere | 'file-broken' | 'stale'>> {
  const found = await inCopy(tx, id, fileId)
  if (!found.ok) return found
  const photo = found.value.row.draft.photos.find(one => one.file === fileId)
  const file = photo && (await fileById(tx, fileId))
  const kind = file && kindOfMediaType(file.media_type)
  if (!photo || !file || !kind || !isPicture(kind)) return no('file-broken')
  const bytes = await pixelated(await bytesOf(store, file), kind, spot)
  if (!bytes) return no('file-broken')
  const { width, height } = photo
  const made = await keepMade(tx, store, { bytes, kind, picture: { width, height }, name: file.name, isPublic: false })
  return putInstead(tx, found.value, made)
}
