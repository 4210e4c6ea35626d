// What a job may use. It opens its own transactions, one agency at a time.
import type { Config } from '../config.ts'
import type { Database } from '../database/connect.ts'
import { asKeeper } from '../database/scope.ts'
import type { FileStore } from '../files/store.ts'
import type { Log } from '../log.ts'
import type { Mailer } from '../outbox/mailer.ts'

export interface House {
  readonly config: Config
  readonly database: Database
  readonly store: FileStore
  /** Undefined when the installation has no mail server. */
  readonly mailer: Mailer | undefined
  readonly log: Log
  readonly clock: () => Date
}

/** Everybody a nightly job has to visit. */
export async function agencyIds(database: Database): Promise<string[]> {
  const rows = await asKeeper(database, db =>
    db.selectFrom('agency').select('agency_id').orderBy('agency_id').execute(),
  )
  return rows.map(row => row.agency_id)
}
