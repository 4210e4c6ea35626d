// The only ways to a connection. inAgency opens a transaction, drops to the application role and sets the agency, so that
// row-level security decides what exists; what is not yours is not there. Beginning costs no round trip of its own, committing one (sent-along.ts).
import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, sql } from 'kysely'
import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { Database } from './connect.ts'
import { COMMITS_WITH_NEXT } from './sent-along.ts'
import type { DB } from './types.ts'

/** Somebody who acts: as the ledger will remember her. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly post: string
  /** May she do this, over this unit (undefined: anywhere at all)? */
  holds(right: string, unitId?: string): boolean
}

export interface Scope {
  readonly agencyId: string
  readonly actor?: Actor
  readonly now: Date
  readonly lang?: Lang
}

export interface Recorded {
  readonly event: string
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly content: Readonly<Record<string, unknown>>
}

/** A transaction of one agency. Everything that reads or writes takes it as its first argument. */
export interface Tx {
  readonly db: Kysely<DB>
  readonly scope: Scope
  readonly agencyId: string
  /** What was written to the ledger in this transaction, in order. */
  readonly recorded: Recorded[]
  /** Runs after the commit, and not at all after a rollback. */
  readonly afterCommit: (() => void)[]
}

export type Listener = (tx: Tx, recorded: Recorded) => Promise<void>
const listeners = new Map<string, Listener[]>()

/** A higher feature follows what a lower one records; called in the same transaction, before it commits. Wired in app/. */
export function onRecorded(event: string, listener: Listener): void {
  listeners.set(event, [...(listeners.get(event) ?? []), listener])
}

/** The next statement is the last of this work, which records these and nothing else: it is committed in the same round trip, unless somebody
 * follows what is recorded. */
export async function commitsWithNext({ db }: Tx, recording: readonly string[]): Promise<void> {
  if (!recording.some(event => listeners.has(event))) await sql.raw(COMMITS_WITH_NEXT).execute(db)
}

const open = new AsyncLocalStorage<{ agencyId: string }>()

interface InAgency<T> {
  readonly readOnly?: boolean
  readonly keep?: (result: T) => boolean
  /** The same few statements come all day, with other values: planned once and not for each, though the database thinks it could gain by it. */
  readonly plansOnce?: boolean
}

export async function inAgency<T>(
  database: Database,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  options: InAgency<T> = {},
): Promise<T> {
  if (!isId(scope.agencyId)) throw new Error('an agency id is a UUID')
  if (open.getStore()) throw new Error('a transaction of an agency is open already: pass its tx on')
  const begin = `begin${options.readOnly ? ' read only' : ''}; set local role prongsai_app; set local prongsai.agency = '${scope.agencyId}'${
    options.plansOnce ? '; set local plan_cache_mode = force_generic_plan' : ''
  }`
  return transaction(database, begin, async db => {
    const tx: Tx = { db, scope, agencyId: scope.agencyId, recorded: [], afterCommit: [] }
    const result = await open.run({ agencyId: scope.agencyId }, async () => {
      const value = await work(tx)
      for (let next = 0; next < tx.recorded.length; next++) {
        const recorded = tx.recorded[next]
        if (recorded) for (const listener of listeners.get(recorded.event) ?? []) await listener(tx, recorded)
      }
      return value
    })
    return { result, keep: options.keep?.(result) ?? true, after: tx.afterCommit }
  })
}

/** Which agency answers to a host name: all that this role can see. */
export function inFront<T>(database: Database, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  return asRole(database, 'prongsai_front', work, true)
}

/** Commands of the person who runs the installation: init, restore, the list of agencies for the nightly jobs. */
export function asKeeper<T>(database: Database, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  return asRole(database, 'prongsai_keeper', work, false)
}

export function asSealer<T>(database: Database, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  return asRole(database, 'prongsai_sealer', work, false)
}

function asRole<T>(
  database: Database,
  role: string,
  work: (db: Kysely<DB>) => Promise<T>,
  readOnly: boolean,
): Promise<T> {
  const begin = `begin${readOnly ? ' read only' : ''}; set local role ${role}`
  return transaction(database, begin, async db => ({ result: await work(db), keep: true, after: [] }))
}

async function transaction<T>(
  database: Database,
  begin: string,
  work: (db: Kysely<DB>) => Promise<{ result: T; keep: boolean; after: readonly (() => void)[] }>,
): Promise<T> {
  return database.kysely.connection().execute(async connection => {
    await sql.raw(begin).execute(connection)
    let done: Awaited<ReturnType<typeof work>>
    try {
      done = await work(connection)
      await sql.raw(done.keep ? 'commit' : 'rollback').execute(connection)
    } catch (error) {
      await sql
        .raw('rollback')
        .execute(connection)
        .catch(() => undefined)
      throw error
    }
    if (done.keep) for (const after of done.after) after()
    return done.result
  })
}
