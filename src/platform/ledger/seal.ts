// Links committed rows into each agency's Merkle log. One process seals at a time, whoever gets the lock; the others try again.
// Writers never wait for it: it only reads what is committed and appends.
import { type Kysely, sql } from 'kysely'
import { appendLeaves, edgePlaces, nodeLookup, type StoredNode } from '#src/kernel/merkle-log.ts'
import type { Database } from '../database/connect.ts'
import { asSealer } from '../database/scope.ts'
import type { DB } from '../database/types.ts'
import type { Log } from '../log.ts'
import type { Signer } from './signer.ts'

const LOCK = 7_850_002
const MOST = 5000
export const SEAL_EVERY_MS = 300

/** Seals what is waiting; the number of rows, or undefined when another process is at it. */
export function sealOnce(database: Database, signer: Signer, now: Date): Promise<number | undefined> {
  return asSealer(database, async db => {
    const lock = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(db)
    if (!lock.rows[0]?.mine) return undefined
    const waiting = await whatWaits(db)
    for (const [agencyId, rows] of Map.groupBy(waiting, row => row.agency_id))
      await sealAgency(db, agencyId, rows, signer, now)
    return waiting.length
  })
}

/** `offset 0`: each entry is found by its key. How many wait is guessed badly of a table that fills and empties all the time, and a wrong guess
 * reads the whole ledger, of all years. */
async function whatWaits(db: Kysely<DB>) {
  const { rows } = await sql<{ agency_id: string; id: string; digest: Buffer }>`
    select w.agency_id, w.id, e.digest
    from (select agency_id, id from ledger_waiting order by agency_id, id limit ${MOST}) w
    cross join lateral (select digest from ledger_entry e where e.agency_id = w.agency_id and e.id = w.id offset 0) e
    order by w.agency_id, w.id`.execute(db)
  return rows
}

async function sealAgency(
  db: Kysely<DB>,
  agencyId: string,
  rows: readonly { id: string; digest: Buffer }[],
  signer: Signer,
  now: Date,
) {
  const last = await db
    .selectFrom('ledger_head')
    .select('size')
    .where('agency_id', '=', agencyId)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  const size = last?.size ?? 0
  const grown = appendLeaves(
    { size, nodeAt: nodeLookup(await readNodes(db, agencyId, edgePlaces(size))) },
    rows.map(row => row.digest),
  )
  const leaves = rows.map((row, at) => ({ seq: size + at, entry_id: row.id, hash: row.digest.toString('hex') }))
  await sql`insert into ledger_leaf (agency_id, seq, entry_id, hash)
    select ${agencyId}::uuid, seq, entry_id, decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(leaves)}::jsonb) as x(seq bigint, entry_id uuid, hash text)`.execute(db)
  const nodes = grown.nodes
    .filter(node => node.level > 0)
    .map(node => ({ ...node, hash: Buffer.from(node.hash).toString('hex') }))
  if (nodes.length > 0) {
    await sql`insert into ledger_node (agency_id, level, index, hash)
      select ${agencyId}::uuid, level, index, decode(hash, 'hex')
      from jsonb_to_recordset(${JSON.stringify(nodes)}::jsonb) as x(level smallint, index bigint, hash text)`.execute(
      db,
    )
  }
  const root = Buffer.from(grown.root)
  await db
    .insertInto('ledger_head')
    .values({ agency_id: agencyId, size: grown.size, root, at: now, note: signer.note(agencyId, grown.size, root) })
    .execute()
  await sql`delete from ledger_waiting where agency_id = ${agencyId} and id = any(${rows.map(row => row.id)}::uuid[])`.execute(
    db,
  )
}

/** Level 0 lies with the leaves, all above in ledger_node. */
export async function readNodes(
  db: Kysely<DB>,
  agencyId: string,
  places: readonly { level: number; index: number }[],
): Promise<StoredNode[]> {
  if (places.length === 0) return []
  const found = await sql<{ level: number; index: number; hash: Buffer }>`
    with wanted as (select level, index from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as x(level smallint, index bigint))
    select w.level, w.index, n.hash from wanted w join ledger_node n on n.agency_id = ${agencyId} and n.level = w.level and n.index = w.index
    union all
    select 0, w.index, l.hash from wanted w join ledger_leaf l on l.agency_id = ${agencyId} and l.seq = w.index where w.level = 0`.execute(
    db,
  )
  return found.rows
}

/** Runs until stopped. A failing database is tried again, slower; nothing is lost, rows simply wait. */
export function startSealer(
  database: Database,
  signer: Signer,
  log: Log,
  clock: () => Date,
): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let wake: (() => void) | undefined
  const pause = (ms: number) =>
    new Promise<void>(resolve => {
      wake = resolve
      timer = setTimeout(resolve, ms)
    })
  const loop = (async () => {
    while (!stopped) {
      const sealed = await sealOnce(database, signer, clock()).catch(error => {
        if (!stopped) log.warn({ err: error }, 'the sealer could not reach the ledger')
        return undefined
      })
      if (sealed !== MOST && !stopped) await pause(sealed === undefined ? SEAL_EVERY_MS * 2 : SEAL_EVERY_MS)
    }
  })()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      wake?.()
      await loop
    },
  }
}
