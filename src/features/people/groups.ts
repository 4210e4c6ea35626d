// Moving groups: "all units", the executives, the heads. They are asked for by name in circulars and assignments, and who
// belongs to them follows from posts and classes of the day. The definitions are pure; membersOf reads the people once.
import { sql } from 'kysely'
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AgencyCard, inLang } from '../agencies/public.ts'
import { todayOf } from './actor.ts'
import type { Named } from './show.ts'
import { peopleWords } from './words.ts'

export const groups = [
  'everybody',
  'all-units',
  'all-missions',
  'executives',
  'staff',
  'executive-team',
  'heads',
  'officer',
  'permanent-employee',
  'contract-employee',
] as const
export type Group = (typeof groups)[number]

/** People outside who are addressed without being in any register (S316). */
export const outsideGroups = ['citizens', 'service-users', 'visitors', 'community-leaders', 'stakeholders'] as const
export type OutsideGroup = (typeof outsideGroups)[number]

export const outsideGroupName = (group: OutsideGroup, lang: Lang) => peopleWords(lang).groups.outside.names[group]

export const isGroup = (text: string): text is Group => groups.some(group => group === text)

/** A post somebody answers for today. */
export interface GroupPost {
  readonly kind: 'post' | 'acting'
  readonly name_th: string
  readonly name_en: string
  readonly level: string
  readonly side: string
  readonly is_executive: boolean
  readonly roles: readonly string[]
  readonly unit_id: string | null
  readonly unit_kind: string | null
  /** The unit stands directly below the whole agency. */
  readonly unit_is_top: boolean
}

export interface Member extends Named {
  readonly id: string
  readonly class: string
  readonly posts: readonly GroupPost[]
}

const isExecutive = (one: Member) =>
  one.class === 'executive' || one.posts.some(post => post.kind === 'post' && post.is_executive)

const belongs: Record<Group, (one: Member) => boolean> = {
  everybody: () => true,
  'all-units': one => one.posts.some(post => post.unit_id !== null),
  'all-missions': one => one.posts.some(post => post.unit_kind === 'job'),
  executives: isExecutive,
  staff: one => !isExecutive(one),
  'executive-team': one =>
    one.class === 'executive' || one.posts.some(post => post.kind === 'post' && post.side === 'political'),
  // Whoever acts for a head has her duties too.
  heads: one => one.posts.some(post => post.unit_is_top && post.roles.includes('unit-head')),
  officer: one => one.class === 'officer',
  'permanent-employee': one => one.class === 'permanent-employee',
  'contract-employee': one => one.class === 'mission-contract' || one.class === 'general-contract',
}

export const inGroup = (group: Group, people: readonly Member[]): Member[] => people.filter(belongs[group])

/** Classes and the executive team are called as the agency calls them: พนักงานเทศบาล, พนักงานส่วนตำบล. */
export function groupName(group: Group, card: AgencyCard, lang: Lang): string {
  if (group === 'executive-team') return inLang(card.words.executives, lang)
  const own = card.words.staffGroups.find(one => one.key === group)
  return own ? inLang(own.name, lang) : peopleWords(lang).groups.names[group]
}

export async function membersOf(tx: Tx, group: Group): Promise<Member[]> {
  return inGroup(group, await everybodyHere(tx))
}

/** Everybody who works here today with the posts she answers for, in Thai order. One statement. */
export async function everybodyHere(tx: Tx): Promise<Member[]> {
  const today = todayOf(tx)
  const found = await sql<Member>`
    with answers as (
      select h.staff_id, 'post' as kind, h.post_id, h.level, h.is_main from holding h
        where h.agency_id = ${tx.agencyId} and h.from_day <= ${today} and (h.until_day is null or h.until_day >= ${today})
      union all
      select s.staff_id, 'acting', s.post_id, '', false from standing_in s
        where s.agency_id = ${tx.agencyId} and s.kind = 'acting' and s.from_day <= ${today} and s.until_day >= ${today}
          and (s.ended_on is null or s.ended_on > ${today})
    )
    select f.id, f.title, f.rank, f.first_name, f.last_name, f.name_en, f.class, coalesce(jsonb_agg(jsonb_build_object(
        'kind', a.kind, 'name_th', p.name_th, 'name_en', p.name_en, 'level', a.level, 'side', p.side, 'is_executive', p.is_executive,
        'roles', p.roles, 'unit_id', p.unit_id, 'unit_kind', u.kind, 'unit_is_top', u.id is not null and u.parent_id is null)
        order by a.is_main desc, p.position) filter (where p.id is not null), '[]') as posts
    from staff f
    left join answers a on a.staff_id = f.id
    left join post p on p.agency_id = f.agency_id and p.id = a.post_id
    left join unit u on u.agency_id = p.agency_id and u.id = p.unit_id
    where f.agency_id = ${tx.agencyId} and f.disabled_at is null and (f.left_on is null or f.left_on > ${today})
    group by f.agency_id, f.id
    order by f.first_name collate "th-x-icu", f.last_name collate "th-x-icu", f.id`.execute(tx.db)
  return found.rows
}
