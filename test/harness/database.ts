// A database of its own for each test file, cloned from the migrated template in some forty milliseconds.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect, type Database } from '#src/platform/database/connect.ts'

export interface TestDatabase {
  readonly url: string
  /** Valid inside tests and hooks. */
  get(): Database
  /** Runs SQL as the owner, past every rule of the application: for tests that play the attacker. */
  asOwner(sql: string, values?: unknown[]): Promise<pg.QueryResult>
}

export function testDatabase(poolSize = 12): TestDatabase {
  const template = inject('databaseUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const url = new URL(template)
  url.pathname = `/${name}`
  let database: Database | undefined

  beforeAll(async () => {
    await maintenance(template, `create database ${name} template prongsai`)
    database = await connect(url.href, poolSize)
  })
  afterAll(async () => {
    await database?.close()
    await maintenance(template, `drop database ${name} with (force)`)
  })
  const get = () => {
    if (!database) throw new Error('the test database is there only inside tests and hooks')
    return database
  }
  return { url: url.href, get, asOwner: (sql, values) => get().pool.query(sql, values) }
}

/** A template may not be in use while it is cloned, so the clones of parallel workers take turns. */
async function maintenance(template: string, sql: string) {
  const url = new URL(template)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7850)')
    await client.query(sql)
  } finally {
    await client.end()
  }
}
