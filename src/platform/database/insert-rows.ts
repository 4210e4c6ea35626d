// Many rows in one statement whose text depends on the columns alone: the database reads it once, and fifty rows cost little more than one.
// Values as JSON says them: what a jsonb column holds stands as it is, not as a string. What all rows have in common is said once, and read once.
import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { DB } from './types.ts'

type Row<Table extends keyof DB> = { readonly [Column in keyof Insertable<DB[Table]>]: unknown }

/** For a `with`, or as a statement of its own. At least one row, and all have the columns of the first; `where` may keep some out. */
export function insertRows<Table extends keyof DB & string>(
  table: Table,
  rows: readonly Row<Table>[],
  where = sql`true`,
): RawBuilder<unknown> {
  const names = Object.keys(rows[0] ?? {})
  // From code: one piece of text costs less than thirty parts of a statement.
  const columns = sql.raw(names.map(name => `"${name}"`).join(', '))
  const [shared, own] = apart(names, rows)
  const [into, common, each] = [sql.table(table), JSON.stringify(shared), JSON.stringify(own)]
  return sql`insert into ${into} (${columns}) select ${columns}
    from json_populate_recordset(json_populate_record(null::${into}, ${common}::json), ${each}::json) where ${where}`
}

type Values = Readonly<Record<string, unknown>>

/** What is the same in all rows, and of each the rest. */
function apart(names: readonly string[], rows: readonly Values[]): [Values, readonly Values[]] {
  const [first = {}, ...others] = rows
  const [shared, own]: [string[], string[]] = [[], []]
  for (const name of names) (others.every(row => row[name] === first[name]) ? shared : own).push(name)
  return [partOf(first, shared), rows.map(row => partOf(row, own))]
}

function partOf(row: Values, names: readonly string[]): Values {
  const part: Record<string, unknown> = {}
  for (const name of names) part[name] = hex(row[name])
  return part
}

const hex = (value: unknown) => (value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value)
