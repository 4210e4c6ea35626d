// Where the bytes of files lie: a folder, or an S3 bucket. Named by their own SHA-256, per agency, written once and whole
// and never overwritten, so that a row that names them can be believed for ever.
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { isId } from '#src/kernel/ids.ts'
import type { Config } from '../config.ts'
import { writeDurably } from './write-durably.ts'
import { writeToBucket } from './write-to-bucket.ts'

export interface BlobName {
  readonly agencyId: string
  /** In hexadecimal. */
  readonly sha256: string
}

/** The bytes to keep: a file on this machine, or a stream that says how long it is. */
export type BlobSource = { readonly path: string } | { readonly stream: Readable; readonly size: number }

export interface FileStore {
  /** Returns when the bytes are safe. Throws when they are not those of the name. */
  put(name: BlobName, source: BlobSource): Promise<void>
  get(name: BlobName): Promise<Readable>
  has(name: BlobName): Promise<boolean>
  /** Undefined when there is nothing of this name. */
  sizeOf(name: BlobName): Promise<number | undefined>
  /** For restoring and cleaning up only: a row may still need these bytes. */
  remove(name: BlobName): Promise<void>
}

export function blobKey({ agencyId, sha256 }: BlobName): string {
  if (!isId(agencyId) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not the name of a stored file')
  return `${agencyId}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

export async function openStore(config: Pick<Config, 'dataFolder' | 's3'>): Promise<FileStore> {
  if (config.s3) return bucketStore(config.s3)
  return folderStore(join(config.dataFolder, 'files'))
}

export function folderStore(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }))
  return storeOn(disk, (name, source) => writeDurably(folder, blobKey(name), name.sha256, source))
}

/** The driver is large: an installation that keeps files in a folder never loads it. */
async function bucketStore(s3: NonNullable<Config['s3']>): Promise<FileStore> {
  const { S3Driver } = await import('flydrive/drivers/s3')
  const disk = new Disk(
    new S3Driver({
      bucket: s3.bucket,
      region: s3.region,
      credentials: { accessKeyId: s3.key, secretAccessKey: s3.secret },
      visibility: 'private',
      supportsACL: false,
      // Servers of one's own (MinIO, Ceph) have no host name for each bucket.
      ...(s3.endpoint ? { endpoint: s3.endpoint, forcePathStyle: true } : {}),
    }),
  )
  return storeOn(disk, (name, source) => writeToBucket(disk, blobKey(name), name.sha256, source))
}

function storeOn(disk: Disk, write: (name: BlobName, source: BlobSource) => Promise<void>): FileStore {
  const has = async (name: BlobName) => disk.exists(blobKey(name))
  return {
    has,
    put: async (name, source) => {
      if (!(await has(name))) return write(name, source)
      if ('stream' in source) source.stream.destroy()
    },
    get: async name => disk.getStream(blobKey(name)),
    sizeOf: async name => ((await has(name)) ? (await disk.getMetaData(blobKey(name))).contentLength : undefined),
    remove: async name => disk.delete(blobKey(name)),
  }
}
