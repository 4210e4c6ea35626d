// Who is asking: the person behind a session, with the duties she has today. Two statements, in the transaction of the work.
import { sql } from 'kysely'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fullName } from '#src/kernel/person-name.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { type Duty, holds, holdsEverywhere } from './rules.ts'

export interface StaffActor extends Actor {
  readonly firstName: string
  readonly duties: readonly Duty[]
  readonly roles: readonly string[]
  holdsEverywhere(right: string): boolean
}

interface DutyRow extends Duty {
  post_name: string
  level: string
  is_main: boolean
}

export const todayOf = (tx: Tx): string => todayIn(bangkok, tx.scope.now).toString()

export const actorOfUser = (tx: Tx, userId: string) => actorBy(tx, 'user_id', userId)
/** Somebody whom the program itself speaks for, such as a calendar that asks for her deadlines. */
export const actorOfStaff = (tx: Tx, staffId: string) => actorBy(tx, 'id', staffId)

async function actorBy(tx: Tx, column: 'id' | 'user_id', value: string): Promise<StaffActor | undefined> {
  const staff = await tx.db
    .selectFrom('staff')
    .select(['id', 'title', 'rank', 'first_name', 'last_name'])
    .where('agency_id', '=', tx.agencyId)
    .where(column, '=', value)
    .where('disabled_at', 'is', null)
    .where(of => of.or([of('left_on', 'is', null), of('left_on', '>', todayOf(tx))]))
    .executeTakeFirst()
  if (!staff) return undefined
  const duties = await dutiesOf(tx, staff.id, todayOf(tx))
  const main = duties.find(duty => duty.kind === 'post' && duty.is_main) ?? duties.find(duty => duty.kind === 'post')
  const acting = duties.filter(duty => duty.kind === 'acting').map(duty => `รักษาราชการแทน ${duty.post_name}`)
  return {
    id: staff.id,
    name: fullName({ title: staff.title, rank: staff.rank, first: staff.first_name, last: staff.last_name }),
    firstName: staff.first_name,
    post: [main ? `${main.post_name}${main.level}` : '', ...acting].filter(Boolean).join(' '),
    duties,
    roles: [...new Set(duties.flatMap(duty => duty.roles))],
    holds: (right, unitId) => holds(duties, right, unitId),
    holdsEverywhere: right => holdsEverywhere(duties, right),
  }
}

/** Posts held, orders given and substitutions in force on a day, each with the units it covers. */
async function dutiesOf(tx: Tx, staffId: string, day: string): Promise<DutyRow[]> {
  const found = await sql<DutyRow>`
    with recursive duty as (
      select 'post' as kind, p.roles, '{}'::text[] as delegated, p.unit_id, p.name_th as post_name, h.level, h.is_main
        from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
        where h.agency_id = ${tx.agencyId} and h.staff_id = ${staffId} and h.from_day <= ${day} and (h.until_day is null or h.until_day >= ${day})
      union all
      select 'order', array[g.role], '{}', g.unit_id, '', '', false from role_grant g
        where g.agency_id = ${tx.agencyId} and g.staff_id = ${staffId} and g.from_day <= ${day} and (g.until_day is null or g.until_day >= ${day})
      union all
      select s.kind, p.roles, s.rights, p.unit_id, p.name_th, '', false
        from standing_in s join post p on p.agency_id = s.agency_id and p.id = s.post_id
        where s.agency_id = ${tx.agencyId} and s.staff_id = ${staffId} and s.from_day <= ${day} and s.until_day >= ${day}
          and (s.ended_on is null or s.ended_on > ${day})
    ), covered as (
      select u.id as top, u.id from unit u where u.agency_id = ${tx.agencyId} and u.id in (select unit_id from duty)
      union all
      select c.top, u.id from covered c join unit u on u.agency_id = ${tx.agencyId} and u.parent_id = c.id
    )
    select d.kind, d.roles, d.delegated, d.post_name, d.level, d.is_main,
      case when d.unit_id is null then null else (select array_agg(c.id) from covered c where c.top = d.unit_id) end as units
    from duty d`.execute(tx.db)
  return found.rows
}
