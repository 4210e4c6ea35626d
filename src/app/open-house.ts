// Opens an installation: database (its own or a given one), files, signing key, limits. Every command begins here.
import { join } from 'node:path'
import { type Doors, makeDoors } from '#src/features/people/public.ts'
import type { Config } from '#src/platform/config.ts'
import { connect, type Database } from '#src/platform/database/connect.ts'
import { migrate } from '#src/platform/database/migrate.ts'
import { type DatabaseServer, startServer } from '#src/platform/database/server-process.ts'
import { type FileStore, openStore } from '#src/platform/files/store.ts'
import { type Limits, makeLimits } from '#src/platform/http/limits.ts'
import { makeSigner, type Signer } from '#src/platform/ledger/signer.ts'
import type { Log } from '#src/platform/log.ts'
import { sealWith } from '#src/platform/outbox/senders/seal.ts'
import './listeners.ts'

export interface House {
  readonly config: Config
  readonly log: Log
  readonly database: Database
  readonly store: FileStore
  readonly signer: Signer
  readonly limits: Limits
  readonly doors: Doors
  readonly clock: () => Date
  readonly tempFolder: string
  readonly migrated: readonly string[]
  close(): Promise<void>
}

export interface OpenOptions {
  /** Commands beside a running program use its database server and leave it running. */
  readonly join?: boolean
  readonly migrate?: boolean
  readonly clock?: () => Date
  /** A server that is being started already, while this file was still being read. */
  readonly server?: Promise<DatabaseServer>
}

export async function openHouse(config: Config, log: Log, options: OpenOptions = {}): Promise<House> {
  sealWith(config.secret)
  const server: DatabaseServer | undefined = config.databaseUrl
    ? undefined
    : await (options.server ?? startServer(config.dataFolder, log, { join: options.join ?? false }))
  let database: Database | undefined
  try {
    const opened = await connect(config.databaseUrl ?? server?.url ?? '', config.databasePool)
    database = opened
    const migrated = options.migrate === false ? [] : await migrate(opened.pool)
    const store = await openStore(config)
    const limits = makeLimits(opened.authPool)
    return {
      config,
      log,
      database: opened,
      store,
      limits,
      migrated,
      signer: makeSigner(config.secret, new URL(config.publicUrl).host),
      doors: makeDoors({ database: opened, config, log, limits }),
      clock: options.clock ?? (() => new Date()),
      tempFolder: join(config.dataFolder, 'temp'),
      close: async () => {
        await opened.close()
        await server?.stop()
      },
    }
  } catch (error) {
    // Open connections would keep the program from ending for half a minute.
    await database?.close()
    await server?.stop()
    throw error
  }
}
