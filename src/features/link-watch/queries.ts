// Watched links as rows. SQL only: no decisions.
import { type Selectable, sql } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { WatchedLink } from '#src/platform/database/types.ts'
import { type State, slotOf } from './rules.ts'
import { type Place, Places } from './schema.ts'

export type LinkRow = Omit<Selectable<WatchedLink>, 'state' | 'places'> & {
  readonly state: State
  readonly places: readonly Place[]
}

// The check constraint of the table says the same as State.
const read = (row: Selectable<WatchedLink>): LinkRow => ({
  ...row,
  state: row.state as State,
  places: Places.parse(row.places),
})

export interface Standing {
  readonly address: string
  readonly places: readonly Place[]
  readonly unit_id: string | null
  readonly sha256: string | null
}

/** What stands somewhere now; what does not any more is kept and not asked for again. */
export async function writeStanding(tx: Tx, links: readonly Standing[]): Promise<void> {
  const rows = JSON.stringify(links.map(link => ({ ...link, id: newId() })))
  await sql`
    insert into watched_link (agency_id, id, address, since, said_sha256, places, unit_id, found_at)
    select ${tx.agencyId}, r.id, r.address, ${tx.scope.now}, decode(r.sha256, 'hex'), r.places, r.unit_id, ${tx.scope.now}
    from jsonb_to_recordset(${rows}::jsonb) r (id uuid, address text, places jsonb, unit_id uuid, sha256 text)
    on conflict (agency_id, md5(address)) do update set places = excluded.places, unit_id = excluded.unit_id, said_sha256 = excluded.said_sha256
      where watched_link.places <> excluded.places or watched_link.unit_id is distinct from excluded.unit_id
        or watched_link.said_sha256 is distinct from excluded.said_sha256`.execute(tx.db)
  await sql`
    update watched_link set places = '[]' where agency_id = ${tx.agencyId} and places <> '[]'
      and address <> all (select r.address from jsonb_to_recordset(${rows}::jsonb) r (address text))`.execute(tx.db)
}

const standing = (tx: Tx) =>
  tx.db.selectFrom('watched_link').selectAll().where('agency_id', '=', tx.agencyId).where(sql<boolean>`places <> '[]'`)

/** Those that waited longest come first, so that a run cut short goes on where it stopped. */
export async function linksToOpen(tx: Tx, only: string | undefined, most: number): Promise<LinkRow[]> {
  const rows = await standing(tx)
    .$if(only !== undefined, query => query.where('id', '=', only ?? ''))
    .$if(only === undefined, query =>
      query.where(
        sql<boolean>`(checked_at is null or checked_at < ${tx.scope.now}::timestamptz - interval '12 hours')`,
      ),
    )
    .orderBy(sql`checked_at nulls first`)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(read)
}

/** Dead ones first, then changed ones, by how long. */
export async function linksInTrouble(tx: Tx, most: number): Promise<LinkRow[]> {
  const rows = await standing(tx)
    .where('state', 'in', ['dead', 'changed'])
    .orderBy(sql`state = 'dead'`, 'desc')
    .orderBy('since')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(read)
}

export async function linkById(tx: Tx, id: string): Promise<LinkRow | undefined> {
  const row = await standing(tx).where('id', '=', id).executeTakeFirst()
  return row && read(row)
}

export interface Counts {
  readonly state: State
  readonly count: number
  readonly latest: Date | null
}

export async function countsOf(tx: Tx): Promise<Counts[]> {
  const found = await sql<Counts>`
    select state, count(*)::int as count, max(checked_at) as latest from watched_link
    where agency_id = ${tx.agencyId} and places <> '[]' group by state`.execute(tx.db)
  return found.rows
}

export async function lockLink(tx: Tx, id: string): Promise<LinkRow | undefined> {
  const row = await standing(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && read(row)
}

export interface CheckRow {
  readonly day: string
  readonly status: number | null
  readonly problem: string
}

/** One for each day. */
export async function writeCheck(tx: Tx, linkId: string, check: CheckRow): Promise<void> {
  const values = { on_day: check.day, at: tx.scope.now, status: check.status, problem: check.problem }
  await tx.db
    .insertInto('watched_link_check')
    .values({ agency_id: tx.agencyId, id: newId(), link_id: linkId, slot: slotOf(check.day), ...values })
    .onConflict(conflict => conflict.columns(['agency_id', 'link_id', 'slot']).doUpdateSet(values))
    .execute()
}

export async function checksOf(tx: Tx, linkId: string): Promise<CheckRow[]> {
  const found = await sql<CheckRow>`
    select on_day::text as day, status, problem from watched_link_check
    where agency_id = ${tx.agencyId} and link_id = ${linkId} and at > ${tx.scope.now}::timestamptz - interval '90 days'
    order by on_day desc`.execute(tx.db)
  return found.rows
}

export interface LinkDay {
  readonly url: string
  /** ISO day here. */
  readonly day: string
  readonly isOpen: boolean
}

/** On which of the last thirty days these addresses opened, oldest first; a day on which one was not tried is left out. */
export async function linkDays(tx: Tx, addresses: readonly string[]): Promise<LinkDay[]> {
  if (addresses.length === 0) return []
  const found = await sql<LinkDay>`
    select l.address as url, c.on_day::text as day, c.problem = '' as "isOpen"
    from watched_link l join watched_link_check c on c.agency_id = l.agency_id and c.link_id = l.id
    where l.agency_id = ${tx.agencyId} and l.address = any(${[...addresses]}) and c.at > ${tx.scope.now}::timestamptz - interval '30 days'
    order by c.on_day, l.address`.execute(tx.db)
  return found.rows
}

export interface Trouble {
  readonly address: string
  readonly state: State
  readonly since: Date
}

/** Which of these do not open or are not what they were. */
export async function troubleAmong(tx: Tx, addresses: readonly string[]): Promise<Trouble[]> {
  if (addresses.length === 0) return []
  const found = await sql<Trouble>`
    select address, state, since from watched_link
    where agency_id = ${tx.agencyId} and state in ('dead', 'changed') and address = any(${[...addresses]}) order by since`.execute(
    tx.db,
  )
  return found.rows
}
