// What waits for somebody in this feature: substitutions that end soon, accounts nobody opened, posts nobody answers for.
// Every item is asked of the rows of today; an item goes by itself when the thing is done.
import { sql } from 'kysely'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { Words } from '#src/kernel/lang.ts'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { todayOf } from './actor.ts'
import { allStandings } from './queries-duties.ts'
import { houseOf } from './queries-house.ts'
import { dayAfter, dayText, inWords, type Named, nameOf } from './show.ts'
import { phaseOf } from './standing-rules.ts'
import { holdsOver } from './who.ts'
import { work as en } from './work-words.en.ts'
import { work as th } from './work-words.th.ts'

const STANDING_DAYS = 7
const LINK_DAYS = 3
/** So many vacant posts are shown one by one; more would bury everything else. */
const VACANT_ONE_BY_ONE = 3

export async function peopleWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  const asked = { ...tx, scope: { ...tx.scope, actor } }
  return [
    ...(await standingsThatEnd(asked, actor)),
    ...(actor.holds('people:manage') ? await linksNobodyUsed(asked) : []),
    ...(actor.holds('units:manage') ? await vacantPosts(asked) : []),
  ]
}

type Key = keyof typeof th
const say = (key: Key, values: (lang: 'th' | 'en') => Readonly<Record<string, string>>): Words => {
  const fill = (text: string, lang: 'th' | 'en') =>
    text.replace(/\{(\w+)\}/g, (_whole, name: string) => values(lang)[name] ?? '')
  return { th: fill(th[key], 'th'), en: fill(en[key], 'en') }
}

async function standingsThatEnd(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  const today = todayOf(tx)
  const soon = dayAfter(today, STANDING_DAYS)
  const rows = (await allStandings(tx, today)).filter(row => row.until_day <= soon && phaseOf(row, today) === 'now')
  return rows
    .filter(row => row.staff_id === actor.id || holdsOver(tx, 'acting:appoint', row.unit_id))
    .map(row => {
      const isMine = row.staff_id === actor.id
      const key =
        row.kind === 'acting'
          ? isMine
            ? 'standingEndsMine'
            : 'standingEnds'
          : isMine
            ? 'delegationEndsMine'
            : 'delegationEnds'
      return {
        id: `standing-in ${row.id}`,
        kind: 'due' as const,
        title: say(key, lang => ({ name: nameOf(row, lang), post: inWords(row.post_th, row.post_en, lang) })),
        note: say('standingEndsNote', lang => ({ day: dayText(row.until_day, lang) })),
        due: row.until_day,
        href: '/office/acting',
        icon: 'user-round-check',
      }
    })
}

interface WaitingLink extends Named {
  staff_id: string
  expires_at: Date
}

/** The newest link of everybody who has no account and works here. */
async function linksNobodyUsed(tx: Tx): Promise<WorkItem[]> {
  const today = todayOf(tx)
  const found = await sql<WaitingLink>`
    select distinct on (f.id) f.id as staff_id, f.title, f.rank, f.first_name, f.last_name, f.name_en, l.expires_at
    from staff f join sign_in_link l on l.agency_id = f.agency_id and l.staff_id = f.id and l.used_at is null and l.cancelled_at is null
    where f.agency_id = ${tx.agencyId} and f.user_id is null and f.disabled_at is null and f.left_on is null
    order by f.id, l.id desc`.execute(tx.db)
  return found.rows
    .filter(row => row.expires_at.getTime() <= tx.scope.now.getTime() + LINK_DAYS * 86_400_000)
    .map(row => {
      const isLate = row.expires_at <= tx.scope.now
      const day = todayIn(bangkok, row.expires_at).toString()
      return {
        id: `first-link ${row.staff_id}`,
        kind: isLate ? ('late' as const) : ('due' as const),
        title: say(isLate ? 'linkLate' : 'linkEnds', lang => ({ name: nameOf(row, lang) })),
        note: say(isLate ? 'linkLateNote' : 'linkEndsNote', lang => ({ day: dayText(day, lang) })),
        due: isLate && day > today ? today : day,
        href: `/office/people/${row.staff_id}`,
        icon: 'key-round',
      }
    })
}

async function vacantPosts(tx: Tx): Promise<WorkItem[]> {
  const { posts, holders } = await houseOf(tx)
  const vacant = posts
    .filter(post => post.is_executive || post.roles.includes('unit-head'))
    .filter(post => !holders.some(holder => holder.post_id === post.id && holder.kind !== 'coming'))
    .filter(post => holdsOver(tx, 'units:manage', post.unit_id))
  if (vacant.length > VACANT_ONE_BY_ONE) {
    return [
      {
        id: 'vacant-posts',
        kind: 'late',
        title: say('vacantMany', () => ({ count: String(vacant.length) })),
        note: say('vacantManyNote', () => ({})),
        href: '/office/units',
        icon: 'user-round-x',
      },
    ]
  }
  return vacant.map(post => ({
    id: `vacant-post ${post.id}`,
    kind: 'late',
    title: say('vacant', lang => ({ post: inWords(post.name_th, post.name_en, lang) })),
    note: say('vacantNote', () => ({})),
    href: post.unit_id === null ? '/office/units' : `/office/units/${post.unit_id}`,
    icon: 'user-round-x',
  }))
}
