// Brings the rows of an archive into the database: laid out beside the tables first, then all of them in one statement, so
// that foreign keys are asked about when everything is there, whichever way they point. Runs as keeper, in the caller's transaction.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#src/platform/database/types.ts'
import { Problem } from '#src/platform/problem.ts'
import { type ArchivedTable, quoted } from './catalog.ts'
import type { ArchivedTableDigest } from './manifest.ts'
import { digestTable, type Of, spooled } from './table-lines.ts'

const BATCH_CHARACTERS = 1_000_000

/** Filled by a trigger on ledger_entry: what was sealed before must not wait again. */
const WAITING = 'ledger_waiting'

export async function loadTables(db: Kysely<DB>, tables: readonly ArchivedTable[], folder: string): Promise<void> {
  for (const [at, table] of tables.entries()) await layOut(db, stage(at), spooled(folder, table.name))
  const inserts = tables.flatMap((table, at) => (table.name === WAITING ? [] : [insertOf(table, at)]))
  await sql.raw(`with ${inserts.join(',\n')} select 1`).execute(db)
  const waiting = tables.findIndex(table => table.name === WAITING)
  const entries = tables.findIndex(table => table.name === 'ledger_entry')
  if (waiting >= 0 && entries >= 0) await keepWaitingOnly(db, stage(waiting), stage(entries))
}

const stage = (at: number) => `archived_${at}`

async function layOut(db: Kysely<DB>, name: string, path: string) {
  await sql.raw(`create temporary table ${name} (line jsonb not null) on commit drop`).execute(db)
  let lines: string[] = []
  let length = 0
  const flush = async () => {
    if (lines.length === 0) return
    const all = `[${lines.join(',')}]`
    await sql`insert into ${sql.raw(name)} (line) select jsonb_array_elements(${all}::jsonb)`.execute(db)
    lines = []
    length = 0
  }
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    lines.push(line)
    length += line.length
    if (length > BATCH_CHARACTERS) await flush()
  }
  await flush()
}

function insertOf(table: ArchivedTable, at: number): string {
  const columns = table.columns.map(quoted)
  const values = columns.map(column => `r.${column}`).join(', ')
  return `i${at} as (insert into ${table.sql} (${columns.join(', ')})
    select ${values} from ${stage(at)} s, jsonb_populate_record(null::${table.sql}, s.line) r)`
}

async function keepWaitingOnly(db: Kysely<DB>, waiting: string, entries: string) {
  const same = "s.line ->> 'agency_id' = w.agency_id::text and s.line ->> 'id' = w.id::text"
  await sql
    .raw(
      `delete from ledger_waiting w where exists (select from ${entries} s where ${same})
       and not exists (select from ${waiting} s where ${same})`,
    )
    .execute(db)
}

/** What is in the database now must give the digests of the archive; else nothing of it stays. */
export async function compareTables(
  db: Kysely<DB>,
  tables: readonly ArchivedTable[],
  expected: readonly ArchivedTableDigest[],
  where: { readonly agencyId: Of; readonly file: string; readonly except: readonly string[] },
): Promise<void> {
  for (const table of tables) {
    if (where.except.includes(table.name)) continue
    const found = await digestTable(db, table, where.agencyId)
    if (expected.find(one => one.name === table.name)?.sha256 !== found.sha256)
      throw new Problem('archive', { file: where.file, why: 'changed', at: table.name })
  }
}
