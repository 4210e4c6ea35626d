// Many rows in one statement whose text depends on the columns alone: the database reads it once, and fifty rows cost little more than one.
// Values as JSON says them: what a jsonb column holds stands as it is, not as a string.
import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { DB } from './types.ts'

type Row<Table extends keyof DB> = { readonly [Column in keyof Insertable<DB[Table]>]: unknown }

/** For a `with`, or as a statement of its own. At least one row, and all have the columns of the first. */
export function insertRows<Table extends keyof DB & string>(
  table: Table,
  rows: readonly Row<Table>[],
): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map(column => sql.ref(column)))
  const [name, values] = [sql.table(table), JSON.stringify(rows.map(withHexBytes))]
  return sql`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${values}::json)`
}

const withHexBytes = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value,
    ]),
  )
