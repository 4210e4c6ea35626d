// An archive of an older version: its rows go into a database of their own with the schema they know, the migrations since
// then run over them, and out come the same rows in today's form. What an update does to data, a restore does too.
import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { connect } from '#src/platform/database/connect.ts'
import { type Migration, migrate } from '#src/platform/database/migrate.ts'
import { asKeeper } from '#src/platform/database/scope.ts'
import { Problem } from '#src/platform/problem.ts'
import type { House } from '../open-house.ts'
import { archivedTables } from './catalog.ts'
import { compareTables, loadTables } from './load-tables.ts'
import type { ArchivedTableDigest } from './manifest.ts'
import type { Checked } from './read-archive.ts'
import { digestTable, inSnapshot } from './table-lines.ts'

export const isOlder = ({ manifest }: Checked, known: readonly Migration[]) =>
  known.some(one => !manifest.migrations.some(done => done.name === one.name))

export async function bringForward(house: House, checked: Checked, known: readonly Migration[]): Promise<Checked> {
  const { manifest } = checked
  const agencyId = manifest.kind === 'agency' ? manifest.agencies[0]?.id : undefined
  const done = new Set(manifest.migrations.map(one => one.name))
  const name = `prongsai_forward_${randomBytes(6).toString('hex')}`
  const url = new URL(house.database.url)
  url.pathname = `/${name}`
  await house.database.pool.query(`create database ${name}`).catch(cause => {
    throw new Problem('database-rights', { migration: 'CREATEDB' }, { cause })
  })
  try {
    const own = await connect(url.href, 2)
    try {
      await migrate(
        own.pool,
        known.filter(one => done.has(one.name)),
      )
      await asKeeper(own, async db => {
        const tables = await archivedTables(db, manifest.kind)
        await loadTables(db, tables, checked.folder)
        await compareTables(db, tables, manifest.tables, { agencyId, file: checked.path, except: [] })
      })
      await migrate(own.pool, known)
      const folder = join(checked.folder, 'forward')
      await mkdir(folder, { mode: 0o700 })
      const tables = await inSnapshot(own, async db => {
        const digests: ArchivedTableDigest[] = []
        for (const table of await archivedTables(db, manifest.kind))
          digests.push(await digestTable(db, table, agencyId, folder))
        return digests
      })
      return { ...checked, folder, manifest: { ...manifest, tables } }
    } finally {
      await own.close()
    }
  } finally {
    await house.database.pool.query(`drop database if exists ${name} with (force)`)
  }
}
