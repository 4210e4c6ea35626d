// The house as it stands today: open units, open posts, and who holds or stands in for each. Three statements.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from './actor.ts'
import type { PostRow, UnitRow } from './queries.ts'

export interface Holder {
  post_id: string
  /** `coming`: holds it from a later day. */
  kind: 'post' | 'acting' | 'coming'
  staff_id: string
  title: string
  rank: string
  first_name: string
  last_name: string
  name_en: string
  level: string
}

export interface House {
  readonly units: readonly UnitRow[]
  readonly posts: readonly PostRow[]
  readonly holders: readonly Holder[]
}

export async function houseOf(tx: Tx): Promise<House> {
  return { units: await openUnits(tx), posts: await openPosts(tx), holders: await holders(tx) }
}

export function openUnits(tx: Tx): Promise<UnitRow[]> {
  return tx.db
    .selectFrom('unit')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('ended_on', 'is', null)
    .orderBy('position')
    .orderBy('name_th')
    .orderBy('id')
    .execute()
}

export function openPosts(tx: Tx): Promise<PostRow[]> {
  return tx.db
    .selectFrom('post')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('ended_on', 'is', null)
    .orderBy('position')
    .orderBy('name_th')
    .orderBy('id')
    .execute()
}

async function holders(tx: Tx): Promise<Holder[]> {
  const today = todayOf(tx)
  const found = await sql<Holder>`
    select d.post_id, d.kind, f.id as staff_id, f.title, f.rank, f.first_name, f.last_name, f.name_en, d.level
    from (
      select h.post_id, case when h.from_day > ${today} then 'coming' else 'post' end as kind, h.staff_id, h.level from holding h
        where h.agency_id = ${tx.agencyId} and (h.until_day is null or h.until_day >= ${today})
      union all
      select s.post_id, 'acting', s.staff_id, '' from standing_in s
        where s.agency_id = ${tx.agencyId} and s.kind = 'acting' and s.from_day <= ${today} and s.until_day >= ${today}
          and (s.ended_on is null or s.ended_on > ${today})
    ) d
    join staff f on f.agency_id = ${tx.agencyId} and f.id = d.staff_id and (f.left_on is null or f.left_on > ${today})
    order by f.first_name collate "th-x-icu", f.id`.execute(tx.db)
  return found.rows
}

export interface PersonChoice {
  id: string
  title: string
  rank: string
  first_name: string
  last_name: string
  name_en: string
  post_th: string | null
  post_en: string | null
  level: string | null
}

/** Everybody who works here, for choosing somebody. */
export async function peopleHere(tx: Tx): Promise<PersonChoice[]> {
  const today = todayOf(tx)
  const found = await sql<PersonChoice>`
    select f.id, f.title, f.rank, f.first_name, f.last_name, f.name_en, m.name_th as post_th, m.name_en as post_en, m.level
    from staff f
    left join lateral (
      select p.name_th, p.name_en, h.level from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
      where h.agency_id = f.agency_id and h.staff_id = f.id and h.from_day <= ${today} and (h.until_day is null or h.until_day >= ${today})
      order by h.is_main desc, h.from_day limit 1) m on true
    where f.agency_id = ${tx.agencyId} and f.disabled_at is null and f.left_on is null
    order by f.first_name collate "th-x-icu", f.last_name collate "th-x-icu", f.id`.execute(tx.db)
  return found.rows
}
