// Takes a file from a stream into the temporary folder: counted and fingerprinted while it arrives, typed by its content,
// pictures made anew. What is refused, or breaks off, leaves nothing behind; what is accepted must be discarded by the caller.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { newId } from '#src/kernel/ids.ts'
import { type No, no, ok, type Result } from '#src/kernel/result.ts'
import { detectKind, hasMacros, isWholeZip } from './detect.ts'
import { keptName } from './file-name.ts'
import { type FileKind, fileKinds, isPicture, kindNames } from './kinds.ts'
import { type Picture, remakePicture } from './picture.ts'

export interface Received {
  /** Where the bytes lie until they are kept. */
  readonly path: string
  readonly sha256: string
  readonly size: number
  readonly kind: FileKind
  /** The sender's name, cleaned, with the extension of what the file really is. */
  readonly name: string
  readonly picture?: Picture
  /** Removes the temporary file; harmless when repeated. */
  discard(): Promise<void>
}

export type FileRefusal = 'file-empty' | 'file-too-large' | 'file-type' | 'file-broken' | 'file-macros' | 'file-cut'

export interface Receiving {
  /** As the sender called it; may be empty. */
  readonly name: string
  readonly limit: number
  readonly accept: readonly FileKind[]
  readonly tempFolder: string
}

const receivedHere = new WeakSet<object>()

/** True only for what receiveFile accepted: nothing a form could contain looks like it. */
export function isReceived(value: unknown): value is Received {
  return typeof value === 'object' && value !== null && receivedHere.has(value)
}

/** Stops reading where it refuses; the rest of the stream is the caller's. */
export async function receiveFile(source: Readable, asked: Receiving): Promise<Result<Received, FileRefusal>> {
  await mkdir(asked.tempFolder, { recursive: true, mode: 0o700 })
  const path = join(asked.tempFolder, newId())
  const discard = () => rm(path, { force: true })
  try {
    const result = await receiveAt(path, source, asked)
    if (!result.ok) {
      await discard()
      return result
    }
    const received: Received = { ...result.value, path, discard }
    receivedHere.add(received)
    return ok(received)
  } catch (broken) {
    await discard()
    throw broken
  }
}

type Content = Omit<Received, 'path' | 'discard'>

async function receiveAt(path: string, source: Readable, asked: Receiving): Promise<Result<Content, FileRefusal>> {
  const written = await write(path, source, asked.limit)
  if (!written.ok) return written
  if (written.value.size === 0) return no('file-empty')
  const kind = await detectKind(path, asked.name)
  if (!kind || !asked.accept.includes(kind)) return no('file-type', { detail: { types: kindNames(asked.accept) } })
  const name = keptName(asked.name, kind)
  if (isPicture(kind)) {
    const made = await remakePicture(path, `${path}.new`, kind)
    if (!made.ok) {
      await rm(`${path}.new`, { force: true })
      return made
    }
    await rename(`${path}.new`, path)
    return ok({ ...(await fingerprint(path)), kind, name, picture: made.value })
  }
  if (fileKinds[kind].isZip && !(await isWholeZip(path))) return no('file-broken')
  if (fileKinds[kind].isZip && (await hasMacros(path))) return no('file-macros')
  return ok({ ...written.value, kind, name })
}

interface Fingerprint {
  readonly sha256: string
  readonly size: number
}

async function write(
  path: string,
  source: Readable,
  limit: number,
): Promise<Result<Fingerprint, 'file-too-large' | 'file-cut'>> {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  let disk: unknown
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false })) {
      size += chunk.length
      if (size > limit) return tooLarge(limit)
      hash.update(chunk)
      await file.appendFile(chunk).catch(problem => {
        disk = problem
        throw problem
      })
    }
    return ok({ sha256: hash.digest('hex'), size })
  } catch (problem) {
    // A full disk is an outage; a sender who went away is not.
    if (disk) throw problem
    return no('file-cut')
  } finally {
    await file.close()
  }
}

const MB = 1024 * 1024
export const tooLarge = (limit: number): No<'file-too-large'> =>
  no('file-too-large', { detail: { limit: limit >= MB ? Math.floor(limit / MB) : Number((limit / MB).toFixed(2)) } })

async function fingerprint(path: string): Promise<Fingerprint> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return { sha256: hash.digest('hex'), size: (await stat(path)).size }
}
