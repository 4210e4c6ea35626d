// What a person holds, was given by order, and stands in for: as rows with the names a page shows. SQL only: no decisions.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from './actor.ts'
import type { Role } from './rights.ts'
import { reachOfPost } from './rules.ts'

export interface HoldingView {
  id: string
  post_id: string
  post_th: string
  post_en: string
  roles: string[]
  unit_id: string | null
  unit_th: string | null
  unit_en: string | null
  level: string
  is_main: boolean
  from_day: string
  until_day: string | null
}

/** Every holding, newest first; those that have not ended stand before the others. */
export async function holdingsOf(tx: Tx, staffId: string): Promise<HoldingView[]> {
  const found = await sql<HoldingView>`
    select h.id, h.post_id, p.name_th as post_th, p.name_en as post_en, p.roles, p.unit_id,
      u.name_th as unit_th, u.name_en as unit_en, h.level, h.is_main, h.from_day, h.until_day
    from holding h
    join post p on p.agency_id = h.agency_id and p.id = h.post_id
    left join unit u on u.agency_id = p.agency_id and u.id = p.unit_id
    where h.agency_id = ${tx.agencyId} and h.staff_id = ${staffId}
    order by coalesce(h.until_day >= ${todayOf(tx)}, true) desc, h.is_main desc, h.from_day desc, h.id`.execute(tx.db)
  return found.rows
}

export interface GrantView {
  id: string
  role: string
  unit_id: string | null
  unit_th: string | null
  unit_en: string | null
  order_ref: string
  from_day: string
  until_day: string | null
}

export async function grantsOf(tx: Tx, staffId: string): Promise<GrantView[]> {
  const found = await sql<GrantView>`
    select g.id, g.role, g.unit_id, u.name_th as unit_th, u.name_en as unit_en, g.order_ref, g.from_day, g.until_day
    from role_grant g left join unit u on u.agency_id = g.agency_id and u.id = g.unit_id
    where g.agency_id = ${tx.agencyId} and g.staff_id = ${staffId}
    order by coalesce(g.until_day >= ${todayOf(tx)}, true) desc, g.from_day desc, g.id`.execute(tx.db)
  return found.rows
}

export interface StandingView {
  id: string
  kind: 'acting' | 'delegated'
  post_id: string
  post_th: string
  post_en: string
  unit_id: string | null
  staff_id: string
  title: string
  rank: string
  first_name: string
  last_name: string
  name_en: string
  rights: string[]
  order_ref: string
  reason: string
  from_day: string
  until_day: string
  ended_on: string | null
}

const standings = sql`
  select s.id, s.kind, s.post_id, p.name_th as post_th, p.name_en as post_en, p.unit_id, s.staff_id,
    f.title, f.rank, f.first_name, f.last_name, f.name_en, s.rights, s.order_ref, s.reason, s.from_day, s.until_day, s.ended_on
  from standing_in s
  join post p on p.agency_id = s.agency_id and p.id = s.post_id
  join staff f on f.agency_id = s.agency_id and f.id = s.staff_id`

/** Received: she stands in. Given: somebody stands in for a post that she holds. */
export async function standingsOf(tx: Tx, staffId: string): Promise<StandingView[]> {
  const found = await sql<StandingView>`
    ${standings}
    where s.agency_id = ${tx.agencyId} and (s.staff_id = ${staffId} or exists (
      select 1 from holding h where h.agency_id = s.agency_id and h.post_id = s.post_id and h.staff_id = ${staffId}
        and h.from_day <= s.until_day and (h.until_day is null or h.until_day >= s.from_day)))
    order by s.from_day desc, s.id desc limit 40`.execute(tx.db)
  return found.rows
}

export async function standingsOfPost(tx: Tx, postId: string): Promise<StandingView[]> {
  const found = await sql<StandingView>`
    ${standings}
    where s.agency_id = ${tx.agencyId} and s.post_id = ${postId}
    order by s.from_day desc, s.id desc`.execute(tx.db)
  return found.rows
}

/** Of the whole agency, newest first; what is past goes back as far as `since`. */
export async function allStandings(tx: Tx, since: string): Promise<StandingView[]> {
  const found = await sql<StandingView>`
    ${standings}
    where s.agency_id = ${tx.agencyId} and s.until_day >= ${since}
    order by s.from_day desc, s.id desc`.execute(tx.db)
  return found.rows
}

/** The units that a person's duties reach, those to come included; null is the whole agency. */
export async function reachOf(tx: Tx, staffId: string): Promise<(string | null)[]> {
  const today = todayOf(tx)
  const found = await sql<{ roles: string[]; unit_id: string | null }>`
    select p.roles, p.unit_id from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
      where h.agency_id = ${tx.agencyId} and h.staff_id = ${staffId} and (h.until_day is null or h.until_day >= ${today})
    union
    select '{}', g.unit_id from role_grant g
      where g.agency_id = ${tx.agencyId} and g.staff_id = ${staffId} and (g.until_day is null or g.until_day >= ${today})`.execute(
    tx.db,
  )
  return [...new Set(found.rows.map(reachOfPost))]
}

export interface AdminDuty {
  /** Of the holding or of the grant. */
  id: string
  staff_id: string
  post_id: string | null
}

/** Who works here today with this role, by a post or by an order. */
export async function staffWithRole(tx: Tx, role: Role): Promise<ReadonlySet<string>> {
  const today = todayOf(tx)
  const found = await sql<{ staff_id: string }>`
    select d.staff_id from (
      select h.staff_id from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
        where h.agency_id = ${tx.agencyId} and ${role} = any (p.roles) and h.from_day <= ${today}
          and (h.until_day is null or h.until_day >= ${today})
      union
      select g.staff_id from role_grant g
        where g.agency_id = ${tx.agencyId} and g.role = ${role} and g.from_day <= ${today}
          and (g.until_day is null or g.until_day >= ${today})) d
    join staff f on f.agency_id = ${tx.agencyId} and f.id = d.staff_id and f.disabled_at is null
      and (f.left_on is null or f.left_on > ${today})`.execute(tx.db)
  return new Set(found.rows.map(row => row.staff_id))
}

/** Why somebody who can sign in is an administrator of the system, with no end in sight. */
export async function adminDuties(tx: Tx): Promise<AdminDuty[]> {
  const today = todayOf(tx)
  const found = await sql<AdminDuty>`
    with here as (
      select id from staff where agency_id = ${tx.agencyId} and left_on is null and disabled_at is null
    )
    select h.id, h.staff_id, h.post_id from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
      where h.agency_id = ${tx.agencyId} and 'system-admin' = any (p.roles) and h.from_day <= ${today} and h.until_day is null
        and h.staff_id in (select id from here)
    union all
    select g.id, g.staff_id, null from role_grant g
      where g.agency_id = ${tx.agencyId} and g.role = 'system-admin' and g.from_day <= ${today} and g.until_day is null
        and g.staff_id in (select id from here)`.execute(tx.db)
  return found.rows
}
