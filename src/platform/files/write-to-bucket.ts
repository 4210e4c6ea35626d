// Puts a file into a bucket. S3 shows an object whole or not at all; the checksum lets the server refuse damaged bytes.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Disk } from 'flydrive'
import type { BlobSource } from './store.ts'

export async function writeToBucket(disk: Disk, key: string, sha256: string, source: BlobSource): Promise<void> {
  const size = 'path' in source ? (await stat(source.path)).size : source.size
  const stream = 'path' in source ? createReadStream(source.path) : source.stream
  await disk.putStream(key, stream, {
    contentLength: size,
    contentType: 'application/octet-stream',
    ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
  })
}
