// What the doctor asks of each agency, in two statements for all of them. SQL only: no decisions.
import { type Kysely, sql } from 'kysely'
import type { DB } from '#src/platform/database/types.ts'

export interface AgencyFacts {
  id: string
  name: string
  hosts: string[]
  isDemo: boolean
  hasAddress: boolean
  channels: number
  people: number
  unlinked: number
  admins: number
  adminsWithoutSecondFactor: number
  vacant: string[]
  byHand: number
  failed: number
  stuck: number
  unsealed: number
  loose: number
  newest: Date | null
}

export async function agencyFacts(db: Kysely<DB>, today: string, now: Date): Promise<AgencyFacts[]> {
  const found = await sql<AgencyFacts>`
    with here as (
      select agency_id, id, user_id from staff where disabled_at is null and (left_on is null or left_on > ${today})
    ), duty as (
      select agency_id, post_id, staff_id from holding where from_day <= ${today} and (until_day is null or until_day >= ${today})
      union all
      select agency_id, post_id, staff_id from standing_in where kind = 'acting' and from_day <= ${today} and until_day >= ${today}
        and (ended_on is null or ended_on > ${today})
    ), admin as (
      select distinct h.agency_id, h.id, coalesce(u."twoFactorEnabled", false) or exists (select from auth.passkey k where k."userId" = u.id) as strong
      from here h join auth."user" u on u.id = h.user_id
      where exists (select from duty d join post p on p.agency_id = d.agency_id and p.id = d.post_id
          where d.agency_id = h.agency_id and d.staff_id = h.id and 'system-admin' = any (p.roles))
        or exists (select from role_grant g where g.agency_id = h.agency_id and g.staff_id = h.id and g.role = 'system-admin'
          and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today}))
    )
    select a.agency_id as id, a.name_th as name, a.is_demo as "isDemo", a.address_th <> '' and a.office_hours_th <> '' as "hasAddress",
      array(select host from agency_host h where h.agency_id = a.agency_id order by host) as hosts,
      (select count(*) from contact_channel c where c.agency_id = a.agency_id and c.archived_at is null) as channels,
      (select count(*) from here h where h.agency_id = a.agency_id) as people,
      (select count(*) from here h where h.agency_id = a.agency_id and h.user_id is null) as unlinked,
      (select count(*) from admin m where m.agency_id = a.agency_id) as admins,
      (select count(*) from admin m where m.agency_id = a.agency_id and not m.strong) as "adminsWithoutSecondFactor",
      array(select p.name_th from post p where p.agency_id = a.agency_id and p.is_executive and p.ended_on is null
        and not exists (select from duty d where d.agency_id = p.agency_id and d.post_id = p.id) order by p.position) as vacant,
      (select count(*) from outbox o where o.agency_id = a.agency_id and o.state = 'by-hand') as "byHand",
      (select count(*) from outbox o where o.agency_id = a.agency_id and o.state = 'failed') as failed,
      (select count(*) from outbox o where o.agency_id = a.agency_id and o.state = 'waiting' and o.created_at < ${now}::timestamptz - interval '1 hour') as stuck,
      (select count(*) from ledger_waiting w join ledger_entry e on e.agency_id = w.agency_id and e.id = w.id
        where w.agency_id = a.agency_id and e.at < ${now}::timestamptz - interval '1 minute') as unsealed,
      (select count(*) from case_file c left join unit u on u.agency_id = c.agency_id and u.id = c.unit_id
          left join form_version v on v.agency_id = c.agency_id and v.id = c.version_id
        where c.agency_id = a.agency_id and (u.id is null or v.id is null))
      + (select count(*) from case_event e left join case_file c on c.agency_id = e.agency_id and c.id = e.case_id
        where e.agency_id = a.agency_id and c.id is null) as loose,
      (select e.at from ledger_entry e where e.agency_id = a.agency_id order by e.id desc limit 1) as newest
    from agency a order by a.created_at, a.agency_id`.execute(db)
  return found.rows
}
