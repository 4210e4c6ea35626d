// Writes a file so that it is there whole or not at all, also after a power cut: into a temporary name, to the disk,
// renamed, and the folders that name it to the disk as well.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '#src/kernel/ids.ts'
import type { BlobSource } from './store.ts'

export const INCOMING = '.incoming'

export async function writeDurably(folder: string, key: string, sha256: string, source: BlobSource): Promise<void> {
  const temp = join(folder, INCOMING, newId())
  const path = join(folder, key)
  await mkdir(dirname(temp), { recursive: true, mode: 0o700 })
  try {
    await copyTo(temp, sha256, source)
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rename(temp, path)
    await syncFolders(dirname(path), made ? dirname(made) : dirname(path))
  } finally {
    await rm(temp, { force: true })
  }
}

async function copyTo(temp: string, sha256: string, source: BlobSource) {
  const hash = createHash('sha256')
  const file = await open(temp, 'wx', 0o600)
  try {
    for await (const chunk of 'path' in source ? createReadStream(source.path) : source.stream) {
      hash.update(chunk)
      await file.appendFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  if (hash.digest('hex') !== sha256) throw new Error('the bytes are not those of their fingerprint')
}

/** From the innermost folder up to the one that was there before. */
async function syncFolders(from: string, until: string) {
  for (let at = from; ; at = dirname(at)) {
    await syncFolder(at)
    if (at === until || at === dirname(at)) return
  }
}

async function syncFolder(path: string) {
  // Windows cannot open a folder; there the file system itself orders a rename.
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
