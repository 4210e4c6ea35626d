// Brings an archive back: checked from end to end first, then files, then all rows in one transaction that ends only when
// the database gives the digests of the archive. Before that commit nothing of the agency exists here; files without rows are harmless.
import { type Kysely, sql } from 'kysely'
import { readMigrations } from '#src/platform/database/migrate.ts'
import { asKeeper, inAgency, type Tx } from '#src/platform/database/scope.ts'
import type { DB } from '#src/platform/database/types.ts'
import { type FileVerification, verifyFiles } from '#src/platform/files/verify-files.ts'
import { record } from '#src/platform/ledger/record.ts'
import { type Verification, verifyLedger } from '#src/platform/ledger/verify.ts'
import { Problem } from '#src/platform/problem.ts'
import type { House } from '../open-house.ts'
import { bringForward, isOlder } from './bring-forward.ts'
import { archivedTables } from './catalog.ts'
import { compareTables, loadTables } from './load-tables.ts'
import { filePath, type Manifest } from './manifest.ts'
import { type Checked, checkArchive, storedFiles } from './read-archive.ts'
import { sealAll } from './seal-all.ts'
import { inSpool } from './spool.ts'

export interface Restored {
  readonly manifest: Manifest
  readonly fingerprint: string
  /** True when another installation signed the heads and its key is believed from now on. */
  readonly foreign: boolean
  readonly agencies: readonly {
    readonly name: string
    readonly ledger: Verification
    readonly files: FileVerification
  }[]
}

export interface RestoreOptions {
  /** The host name the agency answers to here, instead of those in the archive. */
  readonly host?: string
  readonly known?: ReturnType<typeof readMigrations>
}

export async function restoreArchive(house: House, path: string, options: RestoreOptions = {}): Promise<Restored> {
  const known = options.known ?? readMigrations()
  return inSpool(house.tempFolder, async folder => {
    const checked = await checkArchive(path, folder, known)
    const { manifest, fingerprint } = checked
    await asKeeper(house.database, db => refusePresent(db, manifest, options.host))
    const ready = isOlder(checked, known) ? await bringForward(house, checked, known) : checked
    await storeFiles(house, checked)
    await asKeeper(house.database, db => loadAll(house, db, ready, options.host))
    await sealAll(house)
    return { manifest, fingerprint, foreign: isForeign(house, manifest), agencies: await verifyAll(house, manifest) }
  })
}

const isForeign = ({ signer }: House, manifest: Manifest) => manifest.signer !== signer.publicKey

async function refusePresent(db: Kysely<DB>, manifest: Manifest, host: string | undefined) {
  const present = await db.selectFrom('agency').select(['agency_id', 'name_th']).execute()
  if (manifest.kind === 'installation' && present[0]) throw new Problem('exists', { what: present[0].name_th })
  const same = present.find(one => manifest.agencies.some(agency => agency.id === one.agency_id))
  if (same) throw new Problem('exists', { what: same.name_th })
  const hosts = host === undefined ? manifest.agencies.flatMap(agency => agency.hosts) : [host]
  if (hosts.length === 0) return
  const taken = await db.selectFrom('agency_host').select('host').where('host', 'in', hosts).executeTakeFirst()
  if (taken) throw new Problem('exists', { what: taken.host === '' ? '--host' : `--host ${taken.host}` })
}

async function storeFiles({ store }: House, { path, manifest }: Checked) {
  const changed = new Set(manifest.files.changed.map(filePath))
  for await (const { stream, size, ...blob } of storedFiles(path)) {
    // Read to the end in any case: what comes after in the archive waits for it.
    if (changed.has(filePath(blob)) || (await store.has(blob))) stream.resume()
    else await store.put(blob, { stream, size })
  }
}

async function loadAll(house: House, db: Kysely<DB>, { path, folder, manifest }: Checked, host: string | undefined) {
  await refusePresent(db, manifest, host)
  const all = await archivedTables(db, manifest.kind)
  const tables = host === undefined ? all : all.filter(table => table.name !== 'agency_host')
  await loadTables(db, tables, folder)
  const agencyId = manifest.kind === 'agency' ? manifest.agencies[0]?.id : undefined
  await compareTables(db, tables, manifest.tables, { agencyId, file: path, except: [] })
  for (const agency of manifest.agencies) {
    if (host !== undefined) await db.insertInto('agency_host').values({ host, agency_id: agency.id }).execute()
    await remember(house, db, manifest, agency)
  }
}

/** The ledger itself says that it moved, from whom, and that her signatures are believed up to here. */
async function remember(house: House, db: Kysely<DB>, manifest: Manifest, agency: Manifest['agencies'][number]) {
  const now = house.clock()
  if (isForeign(house, manifest) && agency.head) {
    const former = { publicKey: Buffer.from(manifest.signer, 'base64'), untilSize: agency.head.size }
    await db
      .insertInto('ledger_signer')
      .values({
        agency_id: agency.id,
        public_key: former.publicKey,
        until_size: former.untilSize,
        endorsement: house.signer.endorse(agency.id, former),
        at: now,
      })
      .execute()
  }
  const tx: Tx = { db, agencyId: agency.id, scope: { agencyId: agency.id, now }, recorded: [], afterCommit: [] }
  await record(tx, {
    event: 'agency.restored',
    subject: { kind: 'agency', id: agency.id },
    content: {
      made: manifest.createdAt,
      program: manifest.program,
      signer: manifest.signer,
      size: agency.head?.size ?? 0,
    },
  })
  await sql`select pg_notify('prongsai_public', ${agency.id})`.execute(db)
}

async function verifyAll(house: House, manifest: Manifest): Promise<Restored['agencies']> {
  const found = []
  for (const { id, name } of manifest.agencies) {
    const scope = { agencyId: id, now: house.clock() }
    const ledger = await inAgency(house.database, scope, tx => verifyLedger(tx, house.signer), { readOnly: true })
    const files = await inAgency(house.database, scope, tx => verifyFiles(tx, house.store), { readOnly: true })
    found.push({ name, ledger, files })
  }
  return found
}
