// Reads an archive from beginning to end and believes nothing of it before everything was compared with its manifest.
// The tables are laid into a folder on the way; names from the archive never become paths unless they are known forms.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { type Migration, readMigrations } from '#src/platform/database/migrate.ts'
import type { BlobName } from '#src/platform/files/store.ts'
import { Problem } from '#src/platform/problem.ts'
import { FORMAT, filePath, MANIFEST, Manifest, ManifestFormat, SUMS } from './manifest.ts'
import { fileRows } from './write-archive.ts'

export interface Checked {
  readonly path: string
  readonly manifest: Manifest
  /** SHA-256 of the manifest. */
  readonly fingerprint: string
  /** Holds NAME.jsonl for every table. */
  readonly folder: string
}

export type ArchiveFault = 'not-an-archive' | 'cut-off' | 'changed'

interface Entry {
  readonly name: string
  readonly size: number
  readonly stream: Readable
}

const TABLE = /^(?:tables|ledger)\/((?:[a-z]\w*\.)?[a-z]\w*\.jsonl)$/i
const FILE = /^files\/([0-9a-f-]{36})\/([0-9a-f]{64})$/
const MOST_MANIFEST = 64 * 1024 * 1024

const fault = (file: string, why: ArchiveFault, at = '', cause?: unknown) =>
  new Problem('archive', { file, why, at }, { cause })

export async function checkArchive(
  path: string,
  folder: string,
  known: readonly Migration[] = readMigrations(),
): Promise<Checked> {
  const digests = new Map<string, string>()
  try {
    for await (const entry of entries(path)) digests.set(entry.name, await takeIn(entry, path, folder))
  } catch (cause) {
    throw readFault(path, cause)
  }
  if (!digests.has(MANIFEST)) throw fault(path, 'cut-off')
  const manifest = await readManifest(path, folder)
  refuseNewer(manifest, known)
  for (const table of manifest.tables)
    if (digests.get(table.path) !== table.sha256) throw fault(path, 'changed', table.path)
  if (digests.get(SUMS) !== manifest.sums) throw fault(path, 'changed', SUMS)
  await compareSums(path, folder, digests)
  await compareFiles(path, folder, manifest, digests)
  return { path, manifest, folder, fingerprint: digests.get(MANIFEST) ?? '' }
}

/** Each file of the archive that is what its name says. */
export async function* storedFiles(path: string): AsyncGenerator<BlobName & { size: number; stream: Readable }> {
  for await (const { name, size, stream } of entries(path)) {
    const [, agencyId, sha256] = FILE.exec(name) ?? []
    if (agencyId === undefined || sha256 === undefined) stream.resume()
    else yield { agencyId, sha256, size, stream }
  }
}

async function* entries(path: string): AsyncGenerator<Entry> {
  const unpack = extract()
  let broken: unknown
  const feeding = pipeline(createReadStream(path), createGunzip(), async source => {
    for await (const chunk of source) {
      if (unpack.destroyed) return
      if (!unpack.write(chunk)) await drained(unpack)
    }
    unpack.end(undefined)
  }).catch(error => {
    broken = error
    unpack.destroy(error)
  })
  try {
    for await (const entry of unpack)
      yield { name: entry.header.name, size: entry.header.size ?? 0, stream: Readable.from(entry) }
    await feeding
  } finally {
    unpack.destroy()
  }
  if (broken) throw broken
}

/** Nobody drains what was destroyed: then the reading side ends, too. */
function drained(unpack: ReturnType<typeof extract>): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      unpack.off('drain', done)
      unpack.off('close', done)
      resolve()
    }
    unpack.on('drain', done)
    unpack.on('close', done)
  })
}

function readFault(path: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof Problem) return cause
  const code = 'code' in cause ? String(cause.code) : ''
  if (['ENOENT', 'EACCES', 'EISDIR'].includes(code))
    return new Problem('wrong-input', { what: `${path} (${code})` }, { cause })
  if (code === 'Z_BUF_ERROR' || /unexpected end of data/i.test(cause.message)) return fault(path, 'cut-off', '', cause)
  if (code === 'Z_DATA_ERROR' && !/incorrect header check/.test(cause.message)) return fault(path, 'changed', '', cause)
  if (code.startsWith('Z_') || /tar|header/i.test(cause.message)) return fault(path, 'not-an-archive', '', cause)
  return cause
}

/** The SHA-256 of an entry; tables, sums and the manifest are kept in the folder. */
async function takeIn({ name, size, stream }: Entry, path: string, folder: string): Promise<string> {
  const keepAs = TABLE.exec(name)?.[1] ?? (name === MANIFEST || name === SUMS ? name : undefined)
  if (name === MANIFEST && size > MOST_MANIFEST) throw fault(path, 'changed', MANIFEST)
  const hash = createHash('sha256')
  const file = keepAs === undefined ? undefined : await open(join(folder, keepAs), 'wx', 0o600)
  try {
    for await (const chunk of stream) {
      hash.update(chunk)
      await file?.appendFile(chunk)
    }
  } finally {
    await file?.close()
  }
  return hash.digest('hex')
}

async function readManifest(path: string, folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8')
  try {
    const json: unknown = JSON.parse(text)
    const { format } = ManifestFormat.parse(json)
    if (format > FORMAT) throw new Problem('newer-data', { migration: `format ${format}` })
    return Manifest.parse(json)
  } catch (cause) {
    throw cause instanceof Problem ? cause : fault(path, 'changed', MANIFEST, cause)
  }
}

function refuseNewer(manifest: Manifest, known: readonly Migration[]) {
  for (const { name, digest } of manifest.migrations) {
    const own = known.find(one => one.name === name)
    if (!own) throw new Problem('newer-data', { migration: name })
    if (own.digest !== digest) throw new Problem('changed-migration', { migration: name })
  }
}

async function compareSums(path: string, folder: string, digests: ReadonlyMap<string, string>) {
  const lines = (await readFile(join(folder, SUMS), 'utf8')).split('\n').filter(Boolean)
  for (const line of lines)
    if (digests.get(line.slice(66)) !== line.slice(0, 64)) throw fault(path, 'changed', line.slice(66))
  const named = new Set(lines.map(line => line.slice(66)))
  for (const name of digests.keys())
    if (!named.has(name) && name !== SUMS && name !== MANIFEST) throw fault(path, 'changed', name)
}

/** Every row that speaks of a file needs its bytes, unless the archive says that they were lost before it was made. */
async function compareFiles(path: string, folder: string, manifest: Manifest, digests: ReadonlyMap<string, string>) {
  const lost = new Set([...manifest.files.missing, ...manifest.files.changed].map(filePath))
  for await (const row of fileRows(folder)) {
    const name = filePath(row)
    if (!lost.has(name) && digests.get(name) !== row.sha256) throw fault(path, 'changed', name)
  }
}
