// Contact channels and what went out through others, by quarter. SQL only: no decisions. The website is a channel, too.
import { type RawBuilder, sql } from 'kysely'
import type { FactRow } from '#src/kernel/fact.ts'
import type { Period } from '#src/kernel/period.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyWords } from '../../agencies/public.ts'
import { outletsWords } from '../../outlets/public.ts'
import { channels as words } from './words.th.ts'

const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone 'Asia/Bangkok')::date`
const openOn = (last: RawBuilder<unknown>) =>
  sql`(${dayOf('c.created_at')} <= ${last} and (c.archived_at is null or ${dayOf('c.archived_at')} > ${last}))`
const NEWS = sql`('news', 'activity', 'announcement')`
const day = (date: Period['from']) => sql`${date.toString()}::date`

export interface QuarterCount {
  /** On its last day. */
  readonly contact: number
  /** Channels through which something went out, and how often; what stands on the website is counted apart. */
  readonly outlets: number
  readonly posts: number
  readonly news: number
  /** How often we told how to reach us. */
  readonly told: number
}

/** In the order of the periods. */
export async function countQuarters(tx: Tx, periods: readonly Period[]): Promise<QuarterCount[]> {
  if (periods.length === 0) return []
  const found = await sql<QuarterCount>`
    select (select count(*) from contact_channel c where c.agency_id = ${tx.agencyId} and ${openOn(sql`q.until`)})::int as contact,
      coalesce(p.outlets, 0)::int as outlets, coalesce(p.posts, 0)::int as posts, coalesce(p.told, 0)::int as told,
      (select count(*) from publication n where n.agency_id = ${tx.agencyId} and n.kind in ${NEWS}
        and ${dayOf('n.first_published_at')} between q.since and q.until)::int as news
    from unnest(${periods.map(one => one.from.toString())}::date[], ${periods.map(one => one.to.toString())}::date[])
      with ordinality q(since, until, at)
    left join lateral (
      select count(distinct o.outlet_id) as outlets, count(*) as posts, count(*) filter (where o.about_kind = 'contact') as told
      from outlet_post o where o.agency_id = ${tx.agencyId} and o.state = 'posted' and o.posted_on between q.since and q.until) p on true
    order by q.at`.execute(tx.db)
  return found.rows
}

export interface ChannelCount {
  readonly kind: string
  readonly name: string
  readonly now: number
  readonly before: number
}

/** How many contact channels of each kind there were on the last days of two periods. */
export async function contactByKind(tx: Tx, now: Period, before: Period): Promise<ChannelCount[]> {
  const found = await sql<ChannelCount>`
    select * from (
      select c.kind, '' as name, (count(*) filter (where ${openOn(day(now.to))}))::int as now,
        (count(*) filter (where ${openOn(day(before.to))}))::int as before
      from contact_channel c where c.agency_id = ${tx.agencyId} group by c.kind) k
    where k.now + k.before > 0 order by k.kind`.execute(tx.db)
  return found.rows
}

/** How often something went out through each channel in two periods. */
export async function postsByOutlet(tx: Tx, now: Period, before: Period): Promise<ChannelCount[]> {
  const within = ({ from, to }: Period) => sql`p.posted_on between ${day(from)} and ${day(to)}`
  const found = await sql<ChannelCount>`
    select * from (
      select o.kind, o.name, (count(*) filter (where ${within(now)}))::int as now, (count(*) filter (where ${within(before)}))::int as before
      from outlet_post p join outlet o on o.agency_id = p.agency_id and o.id = p.outlet_id
      where p.agency_id = ${tx.agencyId} and p.state = 'posted' group by o.id, o.kind, o.name) k
    where k.now + k.before > 0 order by k.kind, k.name`.execute(tx.db)
  return found.rows
}

const kindsOf = (names: Readonly<Record<string, string>>, column: string) =>
  sql`coalesce(${JSON.stringify(names)}::jsonb ->> ${sql.ref(column)}, ${sql.ref(column)})`

/** One row for each channel: open at the end, used in the period, and the website where something new was shown. */
export function countedChannels(tx: Tx, period: Period): RawBuilder<FactRow> {
  const { contact, outlet, website } = words.fact.groups
  const [since, until] = [day(period.from), day(period.to)]
  return sql<FactRow>`
    select * from (
      select c.id, ${contact}::text as "group", ${kindsOf(agencyWords('th').channels.kinds, 'c.kind')} as kind, c.label_th as name, 0 as posts
      from contact_channel c where c.agency_id = ${tx.agencyId} and ${openOn(until)}
      union all
      select o.id, ${outlet}::text, ${kindsOf(outletsWords('th').kinds, 'o.kind')}, o.name, count(*)::int
      from outlet_post p join outlet o on o.agency_id = p.agency_id and o.id = p.outlet_id
      where p.agency_id = ${tx.agencyId} and p.state = 'posted' and p.posted_on between ${since} and ${until} group by o.id, o.kind, o.name
      union all
      select n.agency_id, ${website}::text, ${words.websiteKind}::text, ${words.website}::text, count(*)::int
      from publication n where n.agency_id = ${tx.agencyId} and n.kind in ${NEWS}
        and ${dayOf('n.first_published_at')} between ${since} and ${until} group by n.agency_id) k order by k.id`
}
