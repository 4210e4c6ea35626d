// Which tables and columns an archive holds, asked of the database itself: a table that a later migration makes is never
// forgotten. Left out are only tables that live for minutes (sessions, running sign-ins, attempts) and the list of migrations.
import { type Kysely, sql } from 'kysely'
import type { DB } from '#src/platform/database/types.ts'
import type { Manifest } from './manifest.ts'

export interface ArchivedTable {
  /** As in SQL, without the schema public: staff, auth.user. */
  readonly name: string
  /** Quoted for SQL. */
  readonly sql: string
  readonly columns: readonly string[]
  readonly key: readonly { readonly name: string; readonly isText: boolean }[]
  /** Columns that name something of this installation only: empty in the archive of an agency. */
  readonly ofInstallation: readonly string[]
  readonly hasAgency: boolean
}

const LEFT_OUT = ['schema_migration', 'auth.session', 'auth.verification']
const INSTALLATION = 'installation:'

interface Row {
  schema: string
  name: string
  columns: { name: string; isText: boolean; keyPlace: number | null; comment: string | null }[]
}

export async function archivedTables(db: Kysely<DB>, kind: Manifest['kind']): Promise<ArchivedTable[]> {
  const found = await sql<Row>`
    select n.nspname as schema, c.relname as name, (
      select jsonb_agg(jsonb_build_object('name', a.attname, 'isText', a.attcollation <> 0,
          'keyPlace', array_position(i.indkey::int[], a.attnum::int), 'comment', col_description(c.oid, a.attnum)) order by a.attnum)
      from pg_attribute a left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
    order by n.nspname desc, c.relname`.execute(db)
  return found.rows
    .map(asTable)
    .filter(table => !LEFT_OUT.includes(table.name) && (kind === 'installation' || table.hasAgency))
}

function asTable({ schema, name, columns }: Row): ArchivedTable {
  const key = columns.filter(column => column.keyPlace !== null).sort((a, b) => (a.keyPlace ?? 0) - (b.keyPlace ?? 0))
  if (key.length === 0) throw new Error(`${schema}.${name} has no primary key and cannot be archived in a fixed order`)
  return {
    name: schema === 'public' ? name : `${schema}.${name}`,
    sql: `${quoted(schema)}.${quoted(name)}`,
    columns: columns.map(column => column.name),
    key,
    ofInstallation: columns.filter(column => column.comment?.startsWith(INSTALLATION)).map(column => column.name),
    hasAgency: columns.some(column => column.name === 'agency_id'),
  }
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
