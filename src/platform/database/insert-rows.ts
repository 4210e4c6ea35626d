// Many rows in one statement whose text depends on the columns alone: the database reads it once, and fifty rows cost little more than one.
// Values as JSON says them: what a jsonb column holds stands as it is, not as a string.
import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { DB } from './types.ts'

type Row<Table extends keyof DB> = { readonly [Column in keyof Insertable<DB[Table]>]: unknown }

/** For a `with`, or as a statement of its own. At least one row, and all have the columns of the first; `where` may keep some out. */
export function insertRows<Table extends keyof DB & string>(
  table: Table,
  rows: readonly Row<Table>[],
  where = sql`true`,
): RawBuilder<unknown> {
  // Names of columns, from code: one piece of text costs less than thirty parts of a statement.
  const columns = sql.raw(
    Object.keys(rows[0] ?? {})
      .map(column => `"${column}"`)
      .join(', '),
  )
  const [name, values] = [sql.table(table), JSON.stringify(withHexBytes(rows))]
  return sql`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${values}::json) where ${where}`
}

function withHexBytes<Columns extends Readonly<Record<string, unknown>>>(rows: readonly Columns[]): readonly object[] {
  const columns = Object.keys(rows[0] ?? {}).filter(column => rows.some(row => row[column] instanceof Uint8Array))
  if (columns.length === 0) return rows
  return rows.map(row => ({ ...row, ...Object.fromEntries(columns.map(column => [column, hex(row[column])])) }))
}

const hex = (value: unknown) => (value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value)
