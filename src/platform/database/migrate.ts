// Brings the schema forward: every file of migrations/ once, in order, each in its own transaction, under one lock.
// A file that was applied must never change, and data of a newer version is refused rather than guessed at.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { projectFolder } from '../folders.ts'
import { Problem } from '../problem.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly digest: string
}

const LOCK = 7_850_001

export function readMigrations(folder = join(projectFolder, 'migrations')): Migration[] {
  return readdirSync(folder)
    .filter(name => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map(name => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
    })
}

export async function appliedMigrations(client: pg.ClientBase): Promise<{ name: string; digest: string }[]> {
  const there = await client.query("select to_regclass('public.schema_migration') is not null as yes")
  if (!there.rows[0]?.yes) return []
  const found = await client.query<{ name: string; digest: string }>(
    'select name, digest from schema_migration order by name',
  )
  return found.rows
}

/** Returns the names it applied. */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists schema_migration (name text primary key, digest text not null, at timestamptz not null default now())',
    )
    const applied = await appliedMigrations(client)
    refuseStrangers(applied, migrations)
    const done = new Set(applied.map(one => one.name))
    const open = migrations.filter(one => !done.has(one.name))
    for (const one of open) await apply(client, one)
    return open.map(one => one.name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined)
    client.release()
  }
}

function refuseStrangers(applied: readonly { name: string; digest: string }[], known: readonly Migration[]) {
  const digests = new Map(known.map(one => [one.name, one.digest]))
  for (const { name, digest } of applied) {
    if (!digests.has(name)) throw new Problem('newer-data', { migration: name })
    if (digests.get(name) !== digest) throw new Problem('changed-migration', { migration: name })
  }
}

async function apply(client: pg.ClientBase, migration: Migration) {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into schema_migration (name, digest) values ($1, $2)', [
      migration.name,
      migration.digest,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    if (code === '42501') throw new Problem('database-rights', { migration: migration.name }, { cause })
    if (code === '53100') throw new Problem('no-space', { folder: 'PostgreSQL' }, { cause })
    throw cause
  }
}
