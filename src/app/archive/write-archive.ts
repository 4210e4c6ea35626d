// Makes an archive of one agency or of the whole installation while people work on: one moment of the database first, into
// files beside it, then the stored files. Bytes are stored before their row is written, so every row of that moment has them.
import { createReadStream } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { type Kysely, sql } from 'kysely'
import { sha256hex } from '#src/kernel/digest.ts'
import { appliedMigrations } from '#src/platform/database/migrate.ts'
import type { DB } from '#src/platform/database/types.ts'
import type { BlobName } from '#src/platform/files/store.ts'
import { Problem } from '#src/platform/problem.ts'
import type { House } from '../open-house.ts'
import { archivedTables } from './catalog.ts'
import { FileList } from './file-list.tsx'
import { indexPage } from './index-page.tsx'
import { type ArchivedTableDigest, FORMAT, filePath, MANIFEST, Manifest, SUMS } from './manifest.ts'
import { type Packer, packInto } from './pack.ts'
import { programVersion } from './program-version.ts'
import { inSpool } from './spool.ts'
import { digestTable, inSnapshot, spooled } from './table-lines.ts'

export interface Written {
  readonly manifest: Manifest
  /** Names the archive: whoever notes it down can later tell whether it is the same one. */
  readonly fingerprint: string
}

export async function writeArchive(house: House, target: string, agencyId?: string): Promise<Written> {
  const kind = agencyId === undefined ? 'installation' : 'agency'
  const migrations = await migrationsOf(house)
  if (migrations.length === 0) throw new Problem('no-agency')
  const createdAt = house.clock()
  return inSpool(house.tempFolder, folder =>
    packInto(target, createdAt, async packer => {
      const { tables, agencies } = await inSnapshot(house.database, async db => {
        const digests: ArchivedTableDigest[] = []
        for (const table of await archivedTables(db, kind)) digests.push(await digestTable(db, table, agencyId, folder))
        return { tables: digests, agencies: await agenciesOf(db, agencyId) }
      })
      const about = { kind, program: programVersion(), createdAt: createdAt.toISOString(), agencies, tables } as const
      const sums = new Sums(join(folder, SUMS))
      const fileList = new FileList(join(folder, 'files.html'))
      await sums.add('index.html', await packer.text('index.html', indexPage(about, house.signer.publicKey)))
      for (const table of tables)
        await sums.add(table.path, await packer.file(table.path, spooled(folder, table.name)), table.sha256)
      const files = await packFiles(house, packer, { folder, sums, fileList })
      await sums.add('files.html', await packer.file('files.html', await fileList.end()))
      const manifest = Manifest.parse({
        format: FORMAT,
        ...about,
        migrations,
        signer: house.signer.publicKey,
        files,
        sums: await packer.file(SUMS, sums.path),
      })
      const text = `${JSON.stringify(manifest, null, 2)}\n`
      await packer.text(MANIFEST, text)
      return { manifest, fingerprint: sha256hex(text) }
    }),
  )
}

async function migrationsOf({ database }: House) {
  const client = await database.pool.connect()
  try {
    return await appliedMigrations(client)
  } finally {
    client.release()
  }
}

interface AgencyLine {
  id: string
  name: string
  hosts: string[]
  head: { size: number; root: string; note: string } | null
}

export async function agenciesOf(db: Kysely<DB>, agencyId: string | undefined): Promise<AgencyLine[]> {
  const found = await sql<AgencyLine>`
    select a.agency_id as id, a.name_th as name,
      coalesce((select jsonb_agg(h.host order by h.host collate "C") from agency_host h where h.agency_id = a.agency_id), '[]') as hosts,
      (select jsonb_build_object('size', l.size, 'root', encode(l.root, 'hex'), 'note', l.note)
        from ledger_head l where l.agency_id = a.agency_id order by l.size desc limit 1) as head
    from agency a where ${agencyId ?? null}::uuid is null or a.agency_id = ${agencyId ?? null}
    order by a.agency_id`.execute(db)
  return found.rows
}

/** A file that is lost must not keep everything else from being saved: it is named in the manifest instead. */
async function packFiles(
  { store }: House,
  packer: Packer,
  { folder, sums, fileList }: { folder: string; sums: Sums; fileList: FileList },
): Promise<Manifest['files']> {
  const missing: BlobName[] = []
  const changed: BlobName[] = []
  const seen = new Set<string>()
  let bytes = 0
  for await (const row of fileRows(folder)) {
    await fileList.add(row)
    const blob = { agencyId: row.agencyId, sha256: row.sha256 }
    if (seen.has(filePath(blob))) continue
    const size = await store.sizeOf(blob)
    if (size === undefined) {
      missing.push(blob)
      continue
    }
    seen.add(filePath(blob))
    const digest = await packer.stream(filePath(blob), size, await store.get(blob))
    await sums.add(filePath(blob), digest)
    if (digest !== blob.sha256) changed.push(blob)
    bytes += size
  }
  return { count: seen.size, bytes, missing, changed }
}

export interface FileLine extends BlobName {
  readonly name: string
  readonly size: number
  readonly mediaType: string
  readonly createdAt: string
}

/** What the rows of the table `file` speak of, read from where they were written to. */
export async function* fileRows(folder: string): AsyncGenerator<FileLine> {
  const lines = createInterface({
    input: createReadStream(spooled(folder, 'file')),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  for await (const line of lines) {
    const row = JSON.parse(line)
    yield {
      agencyId: String(row.agency_id),
      sha256: String(row.sha256).replace(/^\\x/, ''),
      name: String(row.name),
      size: Number(row.size),
      mediaType: String(row.media_type),
      createdAt: String(row.created_at),
    }
  }
}

/** For `sha256sum -c SHA256SUMS`: anybody can check an archive without this program. */
class Sums {
  readonly path: string
  constructor(path: string) {
    this.path = path
  }
  async add(name: string, digest: string, expected = digest) {
    if (digest !== expected) throw new Error(`${name} changed while it was being archived`)
    await appendFile(this.path, `${digest}  ${name}\n`, { mode: 0o600 })
  }
}
