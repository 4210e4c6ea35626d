// One real PostgreSQL for the whole run, in a folder of its own: migrated once into a template that each test file clones.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#src/platform/database/migrate.ts'
import { startServer } from '#src/platform/database/server-process.ts'
import { makeLog } from '#src/platform/log.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-test-'))
  await import('node:fs').then(fs => fs.chmodSync(folder, 0o755))
  const server = await startServer(folder, makeLog('error'))
  const pool = new pg.Pool({ connectionString: server.url })
  // Nothing here has to survive a power cut; faults are tested on a server of their own.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await pool.query(`alter system set ${setting} = off`)
  await pool.query('select pg_reload_conf()')
  await migrate(pool)
  await pool.end()
  project.provide('databaseUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
