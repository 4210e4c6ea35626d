// Figures of cases: kept counts of the days that are over, and today from the events themselves. One query for pages, reports and facts,
// so that none of them can say something else.
import { type RawBuilder, sql } from 'kysely'
import { asKeeper, inAgency, type Tx } from '#src/platform/database/scope.ts'
import { defineJob, nothing } from '#src/platform/jobs/define-job.ts'
import { todayOf } from '../people/public.ts'
import { dayOf } from './rules.ts'

export interface Counts {
  readonly received: number
  readonly done: number
  readonly rejected: number
  readonly other_ends: number
  readonly reopened: number
  readonly within_time: number
  readonly working_days: number
  readonly rated: number
  readonly rating_sum: number
}

export interface CountRow extends Counts {
  /** First day of the month. */
  readonly month: string
  readonly of_id: string
  readonly channel: string
}

/** Of what happened from a moment on, by the day in Thailand. */
const fromEvents = (tx: Tx, from: RawBuilder<unknown>, to: RawBuilder<unknown>) => sql`
  select c.of_kind, c.of_id, c.channel, (e.at at time zone 'Asia/Bangkok')::date as day,
    count(*) filter (where e.verb = 'submit')::int as received,
    count(*) filter (where e.verb = 'finish')::int as done,
    count(*) filter (where e.verb = 'reject')::int as rejected,
    count(*) filter (where e.verb in ('withdraw', 'papers-late', 'transfer', 'join'))::int as other_ends,
    count(*) filter (where e.verb in ('reopen', 'not-done', 'unjoin'))::int as reopened,
    count(*) filter (where e.verb in ('finish', 'reject') and e.data ->> 'within' = 'true')::int as within_time,
    coalesce(sum((e.data ->> 'days')::int) filter (where e.verb in ('finish', 'reject')), 0)::int as working_days,
    count(*) filter (where e.verb = 'rate')::int as rated,
    coalesce(sum((e.data ->> 'rating')::int) filter (where e.verb = 'rate'), 0)::int as rating_sum
  from case_event e join case_file c on c.agency_id = e.agency_id and c.id = e.case_id
  where e.agency_id = ${tx.agencyId} and e.at >= (${from}::date)::timestamp at time zone 'Asia/Bangkok'
    and e.at < (${to}::date)::timestamp at time zone 'Asia/Bangkok'
    and e.verb in ('submit', 'finish', 'reject', 'withdraw', 'papers-late', 'transfer', 'join', 'reopen', 'not-done', 'unjoin', 'rate')
  group by 1, 2, 3, 4`

export interface CountsAsked {
  readonly kind: string
  /** ISO days; both included. */
  readonly from: string
  readonly to: string
}

/** By month, form and channel. As a query, so that a fact can show and freeze it. */
export function monthCounts(tx: Tx, { kind, from, to }: CountsAsked) {
  return sql<CountRow>`
    with counted as (select coalesce(max(until), date '2000-01-01') as until from case_counted where agency_id = ${tx.agencyId}),
    days as (
      select of_kind, of_id, channel, day, received, done, rejected, other_ends, reopened, within_time, working_days, rated, rating_sum
        from case_day where agency_id = ${tx.agencyId} and day between ${from}::date and ${to}::date
      union all
      (${fromEvents(tx, sql`greatest((select until from counted), ${from}::date)`, sql`(${to}::date + 1)`)})
    ),
    months as (
      select date_trunc('month', day::timestamp) as first_day, of_id, channel,
        sum(received)::int as received, sum(done)::int as done, sum(rejected)::int as rejected, sum(other_ends)::int as other_ends,
        sum(reopened)::int as reopened, sum(within_time)::int as within_time, sum(working_days)::int as working_days,
        sum(rated)::int as rated, sum(rating_sum)::int as rating_sum
      from days where of_kind = ${kind} group by 1, 2, 3)
    select to_char(first_day, 'YYYY-MM-DD') as month, of_id, channel, received, done, rejected, other_ends, reopened, within_time, working_days,
      rated, rating_sum
    from months order by 1, 2, 3`
}

/** How many were open before a day: what came in until then and had not ended. */
export async function openBefore(tx: Tx, kind: string, day: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ of_id: string; open: number }>`
    with counted as (select coalesce(max(until), date '2000-01-01') as until from case_counted where agency_id = ${tx.agencyId}),
    days as (
      select of_kind, of_id, received, done, rejected, other_ends, reopened from case_day
        where agency_id = ${tx.agencyId} and day < ${day}::date
      union all
      (select of_kind, of_id, received, done, rejected, other_ends, reopened
        from (${fromEvents(tx, sql`(select until from counted)`, sql`${day}::date`)}) live)
    )
    select of_id, sum(received - done - rejected - other_ends + reopened)::int as open from days where of_kind = ${kind} group by 1`.execute(
    tx.db,
  )
  return new Map(rows.map(row => [row.of_id, row.open]))
}

/** Keeps the counts of every day that is over and not kept yet. Run twice it changes nothing. */
export async function keepCounts(tx: Tx): Promise<void> {
  const today = todayOf(tx)
  await sql`select 1 from case_counted where agency_id = ${tx.agencyId} for update`.execute(tx.db)
  await sql`
    insert into case_day (agency_id, of_kind, of_id, channel, day, received, done, rejected, other_ends, reopened, within_time, working_days, rated, rating_sum)
    select ${tx.agencyId}::uuid, of_kind, of_id, channel, day, received, done, rejected, other_ends, reopened, within_time, working_days, rated, rating_sum
    from (${fromEvents(
      tx,
      sql`(select coalesce(max(until), date '2000-01-01') from case_counted where agency_id = ${tx.agencyId})`,
      sql`${today}`,
    )}) fresh
    on conflict do nothing`.execute(tx.db)
  await sql`
    insert into case_counted (agency_id, until) values (${tx.agencyId}, ${today}::date)
    on conflict (agency_id) do update set until = excluded.until where case_counted.until < excluded.until`.execute(
    tx.db,
  )
}

export const countCases = defineJob({
  name: 'count-cases',
  schema: nothing,
  cron: '20 0 * * *',
  mostSeconds: 1800,
  run: async ({ database, clock, log }) => {
    const now = clock()
    const agencies = await asKeeper(database, async db => {
      const found = await sql<{ agency_id: string }>`
        select a.agency_id from agency a left join case_counted k on k.agency_id = a.agency_id
        where (k.until is null or k.until < ${dayOf(now).toString()}::date)
          and exists (select 1 from case_event e where e.agency_id = a.agency_id)`.execute(db)
      return found.rows
    })
    for (const { agency_id: agencyId } of agencies)
      await inAgency(database, { agencyId, now }, keepCounts).catch((error: unknown) =>
        log.error({ err: error, agencyId }, 'the counts of yesterday could not be kept'),
      )
  },
})

const zero: Counts = {
  received: 0,
  done: 0,
  rejected: 0,
  other_ends: 0,
  reopened: 0,
  within_time: 0,
  working_days: 0,
  rated: 0,
  rating_sum: 0,
}

export const sumOf = (rows: readonly Counts[]): Counts =>
  rows.reduce<Counts>(
    (sum, row) =>
      Object.fromEntries(
        Object.keys(zero).map(key => [key, sum[key as keyof Counts] + row[key as keyof Counts]]),
      ) as unknown as Counts,
    zero,
  )
