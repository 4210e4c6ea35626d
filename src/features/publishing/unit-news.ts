// How long each unit has had no news, and after how many days it is pointed out (S142). A job's news is that of the division it stands in, too.
import { sql } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { dayAfter, todayOf } from '../people/public.ts'

/** Our own rhythm until the agency chooses its own: once in a quarter of a year. */
const USUAL_DAYS = 90

export async function newsPace(tx: Tx): Promise<number> {
  const row = await tx.db
    .selectFrom('news_pace')
    .select('days')
    .where('agency_id', '=', tx.agencyId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.days ?? USUAL_DAYS
}

export async function chooseNewsPace(tx: Tx, days: number): Promise<Result<true>> {
  const id = newId()
  await tx.db
    .insertInto('news_pace')
    .values({ agency_id: tx.agencyId, id, days, by_staff: tx.scope.actor?.id ?? '', at: tx.scope.now })
    .execute()
  await record(tx, { event: 'publishing.pace-chosen', subject: { kind: 'news-pace', id }, content: { days } })
  return ok(true)
}

export interface UnitNews {
  readonly id: string
  readonly name_th: string
  readonly name_en: string
  /** The day of the latest, with everything below the unit; null while there was none. */
  readonly latest: string | null
  /** Since the days of the pace began. */
  readonly count: number
  readonly isQuiet: boolean
  /** Units below it that have had none of their own. */
  readonly below: readonly { readonly name_th: string; readonly name_en: string }[]
}

export interface NewsOfUnits {
  readonly days: number
  readonly rows: readonly UnitNews[]
}

type Stored = Omit<UnitNews, 'isQuiet'> & { readonly days: number }

/** One statement, because the home of the office asks, too. */
export async function newsOfUnits(tx: Tx): Promise<NewsOfUnits> {
  const today = todayOf(tx)
  const found = await sql<Stored>`
    with recursive pace as (
      select coalesce((select days from news_pace where agency_id = ${tx.agencyId} order by id desc limit 1), ${USUAL_DAYS}::int) as days
    ), inside as (
      select id as top, id, name_th, name_en, position from unit where agency_id = ${tx.agencyId} and parent_id is null and ended_on is null
      union all
      select i.top, u.id, u.name_th, u.name_en, u.position from unit u join inside i on u.parent_id = i.id
        where u.agency_id = ${tx.agencyId} and u.ended_on is null
    ), news as (
      select unit_id, max((first_published_at at time zone 'Asia/Bangkok')::date) as latest,
        count(*) filter (where (first_published_at at time zone 'Asia/Bangkok')::date >= ${today}::date - pace.days) as count
      from publication, pace where agency_id = ${tx.agencyId} and shown and kind in ('news', 'activity', 'announcement') group by unit_id
    )
    select t.id, t.name_th, t.name_en, max(n.latest)::text as latest, coalesce(sum(n.count), 0)::int as count, max(pace.days) as days,
      coalesce(jsonb_agg(jsonb_build_object('name_th', i.name_th, 'name_en', i.name_en) order by i.position, i.name_th)
        filter (where i.id <> i.top and n.unit_id is null), '[]') as below
    from inside i join unit t on t.agency_id = ${tx.agencyId} and t.id = i.top left join news n on n.unit_id = i.id, pace
    group by t.id, t.name_th, t.name_en, t.position order by t.position, t.name_th, t.id`.execute(tx.db)
  const days = found.rows[0]?.days ?? USUAL_DAYS
  const since = dayAfter(today, -days)
  return {
    days,
    rows: found.rows.map(({ days: _, ...row }) => ({ ...row, isQuiet: row.latest === null || row.latest < since })),
  }
}
