// The database: reachable, new enough, at the schema of this program, with the rights it needs and no more.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#src/platform/config.ts'
import { connect, type Database } from '#src/platform/database/connect.ts'
import { appliedMigrations, readMigrations } from '#src/platform/database/migrate.ts'
import { startServer } from '#src/platform/database/server-process.ts'
import { makeLog } from '#src/platform/log.ts'
import { bad, type Check, ok, warn } from './check.ts'

export interface Opened {
  readonly database: Database
  close(): Promise<void>
}

/** Beside a running program its server is used; a stopped one is started for the visit. Undefined before the first start. */
export async function openForVisit(config: Config): Promise<Opened | undefined> {
  if (config.databaseUrl) {
    const database = await connect(config.databaseUrl, 2)
    return { database, close: () => database.close() }
  }
  if (!existsSync(join(config.dataFolder, 'postgres', 'PG_VERSION'))) return undefined
  const server = await startServer(config.dataFolder, makeLog('silent'), { join: true })
  try {
    const database = await connect(server.url, 2)
    return {
      database,
      close: async () => {
        await database.close()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

interface Facts {
  version: string
  behind: number
  isSuper: boolean
  roles: string[]
  hasThai: boolean
}

export async function databaseChecks({ pool }: Database, isOwn: boolean, known = readMigrations()): Promise<Check[]> {
  const client = await pool.connect()
  try {
    const asked = Date.now()
    const { rows } = await client.query<Facts>(
      `
      select current_setting('server_version') as version, extract(epoch from clock_timestamp())::float8 * 1000 - $1 as behind,
        (select rolsuper from pg_roles where rolname = current_user) as "isSuper",
        array(select r from unnest(array['prongsai_app', 'prongsai_front', 'prongsai_auth', 'prongsai_sealer', 'prongsai_keeper', 'prongsai_read']) r
          where not exists (select from pg_roles where rolname = r and pg_has_role(current_user, oid, 'member'))) as roles,
        exists (select from pg_collation where collname = 'th-x-icu') as "hasThai"`,
      [asked],
    )
    const [facts] = rows
    if (!facts) return []
    const applied = await appliedMigrations(client)
    return [
      ok('database', 'database', { version: facts.version }),
      migrationCheck(applied, known),
      ...(Math.abs(facts.behind) > 30_000
        ? [bad('database-clock', 'clock-apart', { seconds: Math.round(facts.behind / 1000) })]
        : []),
      rightsCheck(facts, isOwn, applied.length > 0),
      facts.hasThai ? ok('thai-order', 'thai-order') : bad('thai-order', 'thai-order-missing'),
    ]
  } finally {
    client.release()
  }
}

function migrationCheck(
  applied: Awaited<ReturnType<typeof appliedMigrations>>,
  known: ReturnType<typeof readMigrations>,
): Check {
  for (const { name, digest } of applied) {
    const own = known.find(one => one.name === name)
    if (!own) return bad('migrations', 'migrations-newer', { name })
    if (own.digest !== digest) return bad('migrations', 'migrations-changed', { name })
  }
  const open = known.length - applied.length
  return open > 0
    ? warn('migrations', 'migrations-open', { count: open })
    : ok('migrations', 'migrations', { count: known.length })
}

function rightsCheck({ roles, isSuper }: Facts, isOwn: boolean, isSetUp: boolean): Check {
  if (isSetUp && roles.length > 0) return bad('rights', 'rights-missing', { roles: roles.join(', ') })
  // The server in the data folder belongs to the program alone; on a shared one nobody should stand above row-level security.
  return isSuper && !isOwn ? warn('rights', 'rights-super') : ok('rights', 'rights')
}
