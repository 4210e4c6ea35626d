// The rows of a table as lines of JSON, in the order of the primary key, a few hundred at a time. PostgreSQL writes them
// (jsonb), so that times keep their microseconds and numbers every digit, and the same rows always give the same bytes.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { isId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { asKeeper } from '#src/platform/database/scope.ts'
import type { DB } from '#src/platform/database/types.ts'
import { type ArchivedTable, quoted } from './catalog.ts'
import { type ArchivedTableDigest, tablePath } from './manifest.ts'

const BATCH = 500

/** Everything that `work` reads is of one moment, while others write on. */
export function inSnapshot<T>(database: Database, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  return asKeeper(database, async db => {
    await sql`set transaction isolation level repeatable read, read only`.execute(db)
    return work(db)
  })
}

/** One agency's rows, or with undefined those of the whole installation. */
export type Of = string | undefined

async function* tableLines(db: Kysely<DB>, table: ArchivedTable, agencyId: Of): AsyncGenerator<string> {
  const key = table.key.map(column => `t.${quoted(column.name)}${column.isText ? ' collate "C"' : ''}`).join(', ')
  const statement = `select ${rowOf(table, agencyId)}::text as line from ${table.sql} t ${of(agencyId)} order by ${key}`
  await sql
    .raw("set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'")
    .execute(db)
  await sql.raw(`declare archived no scroll cursor for ${statement}`).execute(db)
  for (;;) {
    const { rows } = await sql.raw<{ line: string }>(`fetch ${BATCH} from archived`).execute(db)
    if (rows.length > 0) yield `${rows.map(row => row.line).join('\n')}\n`
    if (rows.length < BATCH) break
  }
  await sql.raw('close archived').execute(db)
}

/** Named column by column: a generated column is no part of the row. */
function rowOf(table: ArchivedTable, agencyId: Of): string {
  const isEmpty = (column: string) => agencyId !== undefined && table.ofInstallation.includes(column)
  const values = table.columns.map(column => (isEmpty(column) ? `null as ${quoted(column)}` : `t.${quoted(column)}`))
  return `(select to_jsonb(r) from (select ${values.join(', ')}) r)`
}

function of(agencyId: Of): string {
  if (agencyId === undefined) return ''
  if (!isId(agencyId)) throw new Error('an agency id is a UUID')
  return `where t.agency_id = '${agencyId}'`
}

/** With a folder the lines are written into it, under the name of the table. */
export async function digestTable(
  db: Kysely<DB>,
  table: ArchivedTable,
  agencyId: Of,
  folder?: string,
): Promise<ArchivedTableDigest> {
  const hash = createHash('sha256')
  const file = folder === undefined ? undefined : await open(spooled(folder, table.name), 'wx', 0o600)
  let rows = 0
  let bytes = 0
  try {
    for await (const text of tableLines(db, table, agencyId)) {
      const data = Buffer.from(text)
      hash.update(data)
      rows += text.split('\n').length - 1
      bytes += data.length
      await file?.appendFile(data)
    }
  } finally {
    await file?.close()
  }
  return { name: table.name, path: tablePath(table.name), rows, bytes, sha256: hash.digest('hex') }
}

/** Where the rows of a table wait on their way in or out. */
export const spooled = (folder: string, table: string) => join(folder, `${table}.jsonl`)
