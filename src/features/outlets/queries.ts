// Channels and posts as rows. SQL only: no decisions.
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Outlet, OutletPost } from '#src/platform/database/types.ts'
import { type OutletKind, outletKinds } from './schema.ts'

export type OutletRow = Omit<Selectable<Outlet>, 'kind' | 'secret' | 'hook_secret'> & {
  readonly kind: OutletKind
  readonly isConnected: boolean
  /** What people write to it reaches us. */
  readonly hears: boolean
}
export type PostRow = Selectable<OutletPost> & {
  readonly kind: OutletKind
  readonly outlet: string
  /** Of the message that carries it, where there is one. */
  readonly message_state: string | null
  readonly message_error: string | null
}

/** The check constraint of the table says the same. */
const kindOf = (text: string): OutletKind => outletKinds.find(kind => kind === text) ?? 'other'

const outlets = (tx: Tx) =>
  tx.db.selectFrom('outlet').where('agency_id', '=', tx.agencyId).where('archived_at', 'is', null).selectAll()

const asOutlet = ({ secret, hook_secret, kind, ...row }: Selectable<Outlet>): OutletRow => ({
  ...row,
  kind: kindOf(kind),
  isConnected: secret !== null,
  hears: secret !== null && hook_secret !== null,
})

export const openOutlets = async (tx: Tx): Promise<OutletRow[]> =>
  (await outlets(tx).orderBy('made_at').orderBy('id').execute()).map(asOutlet)

export async function outletById(tx: Tx, id: string): Promise<OutletRow | undefined> {
  const row = await outlets(tx).where('id', '=', id).executeTakeFirst()
  return row && asOutlet(row)
}

export interface Lately {
  readonly outlet_id: string
  readonly latest: string | null
  readonly month: number
}

/** The day of the latest post of each channel, and how many there were since a day. */
export async function postedLately(tx: Tx, since: string): Promise<Lately[]> {
  const found = await sql<Lately>`
    select outlet_id, max(posted_on)::text as latest, count(*) filter (where posted_on >= ${since}::date) as month
    from outlet_post where agency_id = ${tx.agencyId} and state = 'posted' group by outlet_id`.execute(tx.db)
  return found.rows
}

const posts = (tx: Tx) =>
  tx.db
    .selectFrom('outlet_post as p')
    .innerJoin('outlet as o', join => join.onRef('o.agency_id', '=', 'p.agency_id').onRef('o.id', '=', 'p.outlet_id'))
    .leftJoin('outbox as m', join => join.onRef('m.agency_id', '=', 'p.agency_id').onRef('m.id', '=', 'p.outbox_id'))
    .selectAll('p')
    .select(['o.kind', 'o.name as outlet', 'm.state as message_state', 'm.last_error as message_error'])
    .where('p.agency_id', '=', tx.agencyId)

type RawPost = Omit<PostRow, 'kind'> & { readonly kind: string }
const asPost = (row: RawPost): PostRow => ({ ...row, kind: kindOf(row.kind) })

export const waitingPosts = async (tx: Tx, most: number): Promise<PostRow[]> =>
  (await posts(tx).where('p.state', '=', 'waiting').orderBy('p.id').limit(most).execute()).map(asPost)

export const latestPosts = async (tx: Tx, most: number): Promise<PostRow[]> =>
  (
    await posts(tx)
      .where('p.state', '=', 'posted')
      .orderBy('p.posted_on', 'desc')
      .orderBy('p.id', 'desc')
      .limit(most)
      .execute()
  ).map(asPost)

export async function postById(tx: Tx, id: string): Promise<PostRow | undefined> {
  const row = await posts(tx).where('p.id', '=', id).executeTakeFirst()
  return row && asPost(row)
}

export async function postOfMessage(tx: Tx, messageId: string): Promise<PostRow | undefined> {
  const row = await posts(tx).where('p.outbox_id', '=', messageId).executeTakeFirst()
  return row && asPost(row)
}

/** What was carried of one thing, and where it stands. */
export const postsAbout = async (tx: Tx, kind: string, id: string): Promise<PostRow[]> =>
  (await posts(tx).where('p.about_kind', '=', kind).where('p.about_id', '=', id).orderBy('p.id').execute()).map(asPost)

/** Everything that was carried of one kind, the oldest first. */
export const postsOfKind = async (tx: Tx, kind: string): Promise<PostRow[]> =>
  (await posts(tx).where('p.about_kind', '=', kind).orderBy('p.id').execute()).map(asPost)

/** Where the latest thing of a kind was carried to: what is chosen beforehand the next time. */
export async function lastSharedTo(tx: Tx, kind: string): Promise<string[]> {
  const found = await sql<{ outlet_id: string }>`
    select outlet_id from outlet_post where agency_id = ${tx.agencyId} and about_kind = ${kind} and about_id = (
      select about_id from outlet_post where agency_id = ${tx.agencyId} and about_kind = ${kind} and about_id is not null
      order by made_at desc, id desc limit 1)`.execute(tx.db)
  return found.rows.map(row => row.outlet_id)
}

export interface Waits {
  readonly what: 'post' | 'outlet'
  readonly id: string
  readonly title: string
  readonly outlet: string
}

/** Accounts that must be connected again, then posts that only a person can make, the oldest first. */
export async function waitsForHands(tx: Tx, most: number): Promise<Waits[]> {
  const found = await sql<Waits>`
    (select 'outlet' as what, o.id, o.name as title, o.name as outlet from outlet o
     where o.agency_id = ${tx.agencyId} and o.archived_at is null and o.last_error <> '' order by o.id)
    union all
    (select 'post', p.id, p.subject, o.name from outlet_post p
     join outlet o on o.agency_id = p.agency_id and o.id = p.outlet_id
     left join outbox m on m.agency_id = p.agency_id and m.id = p.outbox_id
     where p.agency_id = ${tx.agencyId} and p.state = 'waiting' and m.state is distinct from 'waiting'
     order by p.id limit ${most})`.execute(tx.db)
  return found.rows
}
