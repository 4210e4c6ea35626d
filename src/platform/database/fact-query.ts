// A figure's query written as SQL: it can be shown with its parameters, and run.
import type { RawBuilder } from 'kysely'
import type { FactQuery, FactRow } from '#src/kernel/fact.ts'
import type { Tx } from './scope.ts'

export function sqlFact<Row extends FactRow>(tx: Tx, query: RawBuilder<Row>): FactQuery {
  return {
    compile: () => {
      const { sql, parameters } = query.compile(tx.db)
      return { sql: sql.replace(/\s+/g, ' ').trim(), parameters }
    },
    execute: async () => (await query.execute(tx.db)).rows,
  }
}
