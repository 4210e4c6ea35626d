// Covers places of a page of a PDF in the working copy, for good: the page becomes a picture with the places painted over (documents/read/cover-pdf.ts).
// The new file is looked through like any other.
import { type Box, coverInFile } from '#src/documents/read/file-signatures.ts'
import { no, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { blobOf, bytesOf, fileById, keepMade } from '#src/platform/files/keep-file.ts'
import { kindOfMediaType } from '#src/platform/files/kinds.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { lookThrough } from '../look-through.ts'
import { inCopy, type NotThere, putInstead } from './instead-of.ts'

type Refusal = NotThere | 'stale' | 'cover-unsure' | 'cannot-cover'

export interface Places {
  /** From 1. */
  readonly page: number
  readonly boxes: readonly Box[]
}

/** The id of the file that stands there from now on. */
export async function coverFile(
  tx: Tx,
  store: FileStore,
  id: string,
  fileId: string,
  places: Places,
): Promise<Result<string, Refusal>> {
  const found = await inCopy(tx, id, fileId)
  if (!found.ok) return found
  const file = await fileById(tx, fileId)
  if (!file || kindOfMediaType(file.media_type) !== 'pdf' || !(await store.has(blobOf(file)))) return no('cannot-cover')
  const covered = await coverInFile({ bytes: await bytesOf(store, file), ...places })
  if (!covered.ok) return covered.because === 'cover-unsure' ? no('cover-unsure') : no('cannot-cover')
  const made = await keepMade(tx, store, { bytes: covered.value.bytes, kind: 'pdf', name: file.name, isPublic: false })
  const put = await putInstead(tx, found.value, made)
  if (put.ok) await lookThrough(tx, id)
  return put
}
