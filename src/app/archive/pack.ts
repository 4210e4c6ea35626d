// Writes a .tar.gz so that it is there whole or not at all: under another name, to the disk, then renamed.
// Everything passes through; nothing is held in memory.
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { access, link, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import { Problem } from '#src/platform/problem.ts'

export interface Packer {
  /** Each gives back the SHA-256 of what went in. */
  text(name: string, text: string): Promise<string>
  file(name: string, path: string): Promise<string>
  stream(name: string, size: number, stream: Readable): Promise<string>
}

export async function packInto<T>(target: string, mtime: Date, work: (packer: Packer) => Promise<T>): Promise<T> {
  if (await isThere(target)) throw new Problem('exists', { what: target })
  const part = `${target}.${randomBytes(4).toString('hex')}.part`
  const file = await open(part, 'wx', 0o600).catch(cause => {
    throw new Problem('data-folder', { folder: dirname(target), why: String(cause.code) }, { cause })
  })
  try {
    const tar = pack()
    const writing = pipeline(Readable.from(tar), createGzip(), async source => {
      for await (const chunk of source) await file.appendFile(chunk)
    })
    // Told at the end by the await below; a full disk must not end the program before that.
    writing.catch(error => tar.destroy(error))
    const result = await work(packer(tar, mtime))
    tar.finalize()
    await writing
    await file.sync()
    await file.close()
    await settle(part, target)
    return result
  } catch (cause) {
    if (codeOf(cause) === 'ENOSPC') throw new Problem('no-space', { folder: dirname(target) }, { cause })
    throw cause
  } finally {
    await file.close().catch(() => undefined)
    await rm(part, { force: true })
  }
}

function packer(tar: Pack, mtime: Date): Packer {
  const stream = async (name: string, size: number, source: Readable) => {
    const hash = createHash('sha256')
    const entry = tar.entry({ name, size, mtime, mode: 0o600 })
    const done = new Promise<void>((resolve, reject) => {
      entry.on('error', reject)
      entry.on('close', resolve)
    })
    done.catch(() => source.destroy())
    for await (const chunk of source) {
      hash.update(chunk)
      if (!entry.write(chunk)) await Promise.race([once(entry, 'drain'), done])
    }
    entry.end(undefined)
    await done
    return hash.digest('hex')
  }
  return {
    stream,
    text: (name, text) => {
      const data = Buffer.from(text)
      return stream(name, data.length, Readable.from([data]))
    },
    file: async (name, path) => stream(name, (await stat(path)).size, createReadStream(path)),
  }
}

/** `link` never replaces what another backup wrote meanwhile; where a file system has no links, renaming does. */
async function settle(part: string, target: string) {
  await link(part, target).catch(async cause => {
    if (codeOf(cause) === 'EEXIST') throw new Problem('exists', { what: target }, { cause })
    await rename(part, target)
  })
  const folder = await open(dirname(target), 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
