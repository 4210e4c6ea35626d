// A photo or a file of a working copy that was made anew takes the place of the one before, which stays out of the next version. Until the new one was
// published it can go back.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type FileRow, fileById } from '#src/platform/files/keep-file.ts'
import { record } from '#src/platform/ledger/record.ts'
import { filesOf, type PublicationRow, wasShown } from '../queries.ts'
import { mayDo } from '../rules.ts'
import { leaveTakenBack, theirs } from './parts.ts'

export type NotThere = 'not-found' | 'not-your-unit' | 'not-now'

export interface InCopy {
  readonly row: PublicationRow
  readonly role: 'photo' | 'file'
  readonly fileId: string
}

/** As it stands in the working copy of somebody's own publication. */
export async function inCopy(tx: Tx, id: string, fileId: string): Promise<Result<InCopy, NotThere>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  const row = found.value
  if (!mayDo(row.state, 'edit')) return no('not-now')
  const has = (list: readonly { readonly file: string }[]) => list.some(one => one.file === fileId)
  if (has(row.draft.photos)) return ok({ row, role: 'photo', fileId })
  return has(row.draft.files) ? ok({ row, role: 'file', fileId }) : no('not-found')
}

const events = {
  photo: { made: 'publication.blurred', undone: 'publication.unblurred' },
  file: { made: 'publication.covered', undone: 'publication.uncovered' },
} as const

export async function putInstead(tx: Tx, was: InCopy, made: FileRow): Promise<Result<string, 'stale'>> {
  const before = (await filesOf(tx, was.row.id)).find(one => one.file_id === was.fileId)
  await tx.db
    .insertInto('publication_file')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      publication_id: was.row.id,
      file_id: made.id,
      role: was.role,
      // Its pages are as large as they were.
      pages: JSON.stringify(before?.pages ?? []),
      instead_of: was.fileId,
      added_at: tx.scope.now,
    })
    .execute()
  return swap(tx, was, made, events[was.role].made)
}

/** The file that this one can go back to. */
export async function fileBefore(tx: Tx, id: string, fileId: string): Promise<string | undefined> {
  const before = (await filesOf(tx, id)).find(one => one.file_id === fileId)?.instead_of
  return before && !(await wasShown(tx, id, fileId)) ? before : undefined
}

export async function goBack(tx: Tx, id: string, fileId: string): Promise<Result<string, NotThere | 'stale'>> {
  const found = await inCopy(tx, id, fileId)
  if (!found.ok) return found
  const before = await fileBefore(tx, id, fileId)
  const file = before === undefined ? undefined : await fileById(tx, before)
  return file ? swap(tx, found.value, file, events[found.value.role].undone) : no('not-now')
}

async function swap(tx: Tx, { row, fileId }: InCopy, file: FileRow, event: string): Promise<Result<string, 'stale'>> {
  const sha256 = file.sha256.toString('hex')
  const put = <Kept extends { readonly file: string }>(kept: Kept, more: Partial<Kept> = {}): Kept =>
    kept.file === fileId ? { ...kept, ...more, file: file.id, sha256 } : kept
  const { photos, files } = row.draft
  const draft = {
    ...row.draft,
    photos: photos.map(photo => put(photo)),
    files: files.map(one => put(one, { size: Number(file.size) })),
  }
  const changed = await tx.db
    .updateTable('publication')
    .set({ draft: JSON.stringify(draft), ...leaveTakenBack(row.version) })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, {
    event,
    subject: { kind: 'publication', id: row.id },
    content: { file: file.id, sha256, insteadOf: fileId },
  })
  return ok(file.id)
}
