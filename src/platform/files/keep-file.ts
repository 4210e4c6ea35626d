// Makes a received file part of an agency's record. The bytes are safe before the row is there: bytes without a row
// are harmless, a row without bytes is a broken promise.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Selectable } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '../database/scope.ts'
import type { File } from '../database/types.ts'
import { record } from '../ledger/record.ts'
import { keptName } from './file-name.ts'
import { type FileKind, fileKinds, kindOfMediaType } from './kinds.ts'
import type { Picture } from './picture.ts'
import type { Received } from './receive.ts'
import type { BlobName, FileStore } from './store.ts'

export type FileRow = Selectable<File>

/** `name` takes the place of the sender's own. */
export async function keepFile(
  tx: Tx,
  store: FileStore,
  received: Received,
  as: { readonly name?: string; readonly isPublic: boolean },
): Promise<string> {
  const { sha256, size, kind } = received
  await store.put({ agencyId: tx.agencyId, sha256 }, { path: received.path })
  return written(tx, {
    sha256,
    size,
    kind,
    picture: received.picture,
    name: as.name === undefined ? received.name : keptName(as.name, kind),
    isPublic: as.isPublic,
  })
}

interface Made {
  readonly bytes: Uint8Array
  readonly kind: FileKind
  readonly picture?: Picture | undefined
  readonly name: string
  readonly isPublic: boolean
}

/** What the program made itself from a file that was received once. */
export async function keepMade(tx: Tx, store: FileStore, { bytes, ...made }: Made): Promise<FileRow> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await store.put({ agencyId: tx.agencyId, sha256 }, { stream: Readable.from([bytes]), size: bytes.length })
  const id = await written(tx, { ...made, sha256, size: bytes.length })
  const row = await fileById(tx, id)
  if (!row) throw new Error('a file that was just kept is there')
  return row
}

/** The same bytes for another keeper: each forgets its own. Null where they are forgotten already. */
export async function keepAgain(tx: Tx, id: string): Promise<string | null> {
  const row = await fileById(tx, id)
  const kind = row && row.erased_at === null ? kindOfMediaType(row.media_type) : undefined
  if (!row || !kind) return null
  const { sha256, size, width, height, name, is_public } = row
  const picture = width === null || height === null ? undefined : { width, height }
  return written(tx, { sha256: sha256.toString('hex'), size: Number(size), kind, picture, name, isPublic: is_public })
}

interface Stored extends Omit<Made, 'bytes'> {
  readonly sha256: string
  readonly size: number
}

async function written(tx: Tx, { sha256, size, kind, picture, name, isPublic }: Stored): Promise<string> {
  const { mediaType } = fileKinds[kind]
  const id = newId()
  await tx.db
    .insertInto('file')
    .values({
      agency_id: tx.agencyId,
      id,
      sha256: Buffer.from(sha256, 'hex'),
      size,
      media_type: mediaType,
      name,
      width: picture?.width ?? null,
      height: picture?.height ?? null,
      is_public: isPublic,
      created_at: tx.scope.now,
      created_by: tx.scope.actor?.id ?? null,
    })
    .execute()
  // The name stays out: senders put people's names into it, and the ledger forgets nothing.
  await record(tx, { event: 'file.kept', subject: { kind: 'file', id }, content: { sha256, size, mediaType } })
  return id
}

export async function fileById(tx: Tx, id: string): Promise<FileRow | undefined> {
  return tx.db
    .selectFrom('file')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export const blobOf = (row: Pick<FileRow, 'agency_id' | 'sha256'>): BlobName => ({
  agencyId: row.agency_id,
  sha256: row.sha256.toString('hex'),
})

/** All of it, for what must be drawn or answered as a whole. */
export const bytesOf = async (
  store: FileStore,
  row: Pick<FileRow, 'agency_id' | 'sha256'>,
): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await buffer(await store.get(blobOf(row))))
