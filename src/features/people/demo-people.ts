// The people of the invented agencies: one for every role, several classes of staff, one in two units, one with a rank,
// one acting, one delegation, one vacancy. Nobody here exists. Passwords and accounts are made by whoever calls.
import type { Kysely } from 'kysely'
import type { DB } from '#src/platform/database/types.ts'
import type { AgencyType } from '../agencies/public.ts'
import { type DemoPerson, thanSai, thungChaeng } from './demo-people-data.ts'
import { dayAfter } from './show.ts'
import { createStaff, createStructure, giveHolding, giveRole, giveStandingIn } from './structure.ts'

const SINCE = '2024-10-01'

/** Ids of the people by the part of their address before the @, or by their first name when they have none. */
export async function demoPeople(
  db: Kysely<DB>,
  agencyId: string,
  type: AgencyType,
  today: string,
): Promise<ReadonlyMap<string, string>> {
  const demo = type === 'obt' ? thungChaeng : thanSai
  const { posts } = await createStructure(db, agencyId, type)
  const postId = (key: string) => known(posts, key)
  const ids = new Map<string, string>()
  for (const person of demo.people) {
    const id = await addPerson(db, agencyId, person, demo.domain)
    ids.set(person.mail ?? person.first, id)
    for (const [at, { post, level }] of person.posts.entries()) {
      const holding = { staff_id: id, post_id: postId(post), level: level ?? '', is_main: at === 0, from_day: SINCE }
      await giveHolding(db, agencyId, holding)
    }
    for (const role of person.byOrder ?? []) {
      await giveRole(db, agencyId, { staff_id: id, role, unit_id: null, order_ref: demo.order, from_day: SINCE })
    }
  }
  for (const { who, post, rights, order, reason, fromDays, untilDays } of demo.standings) {
    await giveStandingIn(db, agencyId, {
      kind: rights ? 'delegated' : 'acting',
      post_id: postId(post),
      staff_id: known(ids, who),
      rights: rights ?? [],
      order_ref: order,
      reason,
      from_day: dayAfter(today, fromDays),
      until_day: dayAfter(today, untilDays),
    })
  }
  // A small agency does not have every post of the usual structure.
  await db
    .deleteFrom('post')
    .where('agency_id', '=', agencyId)
    .where('id', 'in', demo.withoutPosts.map(postId))
    .execute()
  return ids
}

function addPerson(db: Kysely<DB>, agencyId: string, person: DemoPerson, domain: string): Promise<string> {
  return createStaff(db, agencyId, {
    title: person.title,
    rank: person.rank ?? '',
    first_name: person.first,
    last_name: person.last,
    name_en: person.english,
    class: person.class,
    email: person.mail ? `${person.mail}@${domain}` : null,
    started_on: SINCE,
  })
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`the demo names ${key}, which is not there`)
  return id
}
