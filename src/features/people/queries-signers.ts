// Who may sign for a post on a day: its holders, whoever acts in it, and those to whom a right of it was delegated. SQL only.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Right } from './rights.ts'

export interface Signatory {
  post_id: string
  /** `acting` takes the place of the holder; `delegated` signs beside her. */
  kind: 'post' | 'acting' | 'delegated'
  staff_id: string
  title: string
  rank: string
  first_name: string
  last_name: string
  name_en: string
  /** The post of her own that papers print, with its level. */
  own_th: string | null
  own_en: string | null
  level: string
}

export async function signatoriesOf(
  tx: Tx,
  postIds: readonly string[],
  day: string,
  right: Right,
): Promise<readonly Signatory[]> {
  if (postIds.length === 0) return []
  const found = await sql<Signatory>`
    with duty as (
      select h.post_id, 'post' as kind, h.staff_id from holding h
        where h.agency_id = ${tx.agencyId} and h.post_id = any (${postIds}) and h.from_day <= ${day}
          and (h.until_day is null or h.until_day >= ${day})
      union all
      select s.post_id, s.kind, s.staff_id from standing_in s
        where s.agency_id = ${tx.agencyId} and s.post_id = any (${postIds}) and s.from_day <= ${day} and s.until_day >= ${day}
          and (s.ended_on is null or s.ended_on > ${day}) and (s.kind = 'acting' or ${right} = any (s.rights))
    )
    select d.post_id, d.kind, f.id as staff_id, f.title, f.rank, f.first_name, f.last_name, f.name_en,
      m.name_th as own_th, m.name_en as own_en, coalesce(m.level, '') as level
    from duty d
    join staff f on f.agency_id = ${tx.agencyId} and f.id = d.staff_id and f.disabled_at is null
      and (f.left_on is null or f.left_on > ${day})
    left join lateral (
      select p.name_th, p.name_en, h.level from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
      where h.agency_id = f.agency_id and h.staff_id = f.id and h.from_day <= ${day} and (h.until_day is null or h.until_day >= ${day})
      order by (h.post_id = d.post_id) desc, h.is_main desc, h.from_day limit 1) m on true
    order by d.kind, f.first_name collate "th-x-icu", f.id`.execute(tx.db)
  const acted = new Set(found.rows.filter(row => row.kind === 'acting').map(row => row.post_id))
  return found.rows.filter(row => row.kind !== 'post' || !acted.has(row.post_id))
}
