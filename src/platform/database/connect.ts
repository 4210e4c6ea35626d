// Opens the database of an installation: one pool for the work of agencies, one that can only see the sign-in tables.
import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { Problem } from '../problem.ts'
import { prepareOften } from './prepare-often.ts'
import { sendAlong } from './sent-along.ts'
import type { DB } from './types.ts'

// Days are plain text (2026-11-21), never a Date that shifts with the time zone; counts fit into a number here.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export interface Database {
  readonly url: string
  readonly pool: pg.Pool
  readonly kysely: Kysely<DB>
  /** Sees the schema auth and nothing else. */
  readonly authPool: pg.Pool
  close(): Promise<void>
}

/** Counts the statements of one piece of work, so that a page can promise how many it makes. */
const counter = new AsyncLocalStorage<{ statements: number }>()
export async function countingStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: number }> {
  const count = { statements: 0 }
  const result = await counter.run(count, work)
  return { result, statements: count.statements }
}

export async function connect(url: string, poolSize: number): Promise<Database> {
  const shared = {
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'prongsai',
  }
  const pool = new pg.Pool({ ...shared, max: poolSize, pipeline: true })
  const authPool = new pg.Pool({
    ...shared,
    max: Math.max(2, Math.ceil(poolSize / 3)),
    options: '-c search_path=auth -c role=prongsai_auth',
  })
  // A connection may break while it is idle, or in the hands of a transaction between two statements; the next statement
  // fails and the pool replaces it. Without a listener on each, Node would end the whole program.
  for (const one of [pool, authPool]) {
    one.on('error', () => undefined)
    one.on('connect', client => client.on('error', () => undefined))
  }
  pool.on('connect', prepareOften)
  pool.on('connect', sendAlong)
  await reach(pool, url)
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: () => {
      const count = counter.getStore()
      if (count) count.statements += 1
    },
  })
  return {
    url,
    pool,
    kysely,
    authPool,
    close: async () => {
      await kysely.destroy()
      // Kysely ends a pool only after it was used through it.
      if (!pool.ended) await pool.end()
      await authPool.end()
    },
  }
}

async function reach(pool: pg.Pool, url: string) {
  const { hostname, port, pathname } = new URL(url)
  const at = `${hostname}:${port || 5432}${pathname}`
  try {
    const found = await pool.query<{ version: number }>("select current_setting('server_version_num')::int as version")
    const version = found.rows[0]?.version ?? 0
    if (version < 150_000)
      throw new Problem('database-unreachable', { at, why: `PostgreSQL ${Math.floor(version / 10_000)} < 15` })
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw new Problem(
      'database-unreachable',
      { at, why: cause instanceof Error ? cause.message.slice(0, 200) : '' },
      { cause },
    )
  }
}
