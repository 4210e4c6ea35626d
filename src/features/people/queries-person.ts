// Everything the page of one person shows, and what whoever looks may do there.
import type { Tx } from '#src/platform/database/scope.ts'
import type { HistoryRow } from '#src/platform/ledger/history.ts'
import { type AgencyCard, agencyCard } from '../agencies/public.ts'
import { todayOf } from './actor.ts'
import { historyOfPerson } from './history.ts'
import { superiorOf } from './house-tree.ts'
import { type PersonVerb, personVerbs } from './person-rules.ts'
import type { LinkRow, PostRow, StaffRow } from './queries.ts'
import {
  type GrantView,
  grantsOf,
  type HoldingView,
  holdingsOf,
  type StandingView,
  standingsOf,
} from './queries-duties.ts'
import { type Holder, houseOf } from './queries-house.ts'
import { askAbout, holdsOverAll } from './who.ts'

export interface PersonCard {
  readonly staff: StaffRow
  readonly card: AgencyCard
  readonly today: string
  readonly now: Date
  readonly holdings: readonly HoldingView[]
  readonly grants: readonly GrantView[]
  readonly standings: readonly StandingView[]
  readonly superior: { readonly post: PostRow; readonly people: readonly Holder[] } | undefined
  readonly link: LinkRow | undefined
  /** Empty for those who may not see it. */
  readonly history: readonly HistoryRow[]
  readonly maySeeSignIn: boolean
  readonly may: ReadonlySet<PersonVerb>
}

export async function personCard(tx: Tx, id: string): Promise<PersonCard | undefined> {
  const asked = await askAbout(tx, id)
  if (!asked) return undefined
  const { staff, reach } = asked
  const { actor } = tx.scope
  const today = todayOf(tx)
  const holdings = await holdingsOf(tx, id)
  const main = holdings.find(one => one.from_day <= today && (one.until_day === null || one.until_day >= today))
  const house = await houseOf(tx)
  const post = house.posts.find(one => one.id === main?.post_id)
  const maySeeSignIn = actor?.id === id || holdsOverAll(tx, 'people:manage', reach)
  return {
    staff,
    card: await agencyCard(tx),
    today,
    now: tx.scope.now,
    holdings,
    grants: await grantsOf(tx, id),
    standings: await standingsOf(tx, id),
    superior: post && superiorOf(house, post, id),
    link: maySeeSignIn ? await newestLink(tx, id) : undefined,
    history: maySeeSignIn || actor?.holds('ledger:read') ? await historyOfPerson(tx, id) : [],
    maySeeSignIn,
    may: new Set(personVerbs.filter(verb => asked.verdict(verb).ok)),
  }
}

/** Of those that were neither used nor cancelled. */
function newestLink(tx: Tx, staffId: string): Promise<LinkRow | undefined> {
  return tx.db
    .selectFrom('sign_in_link')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('staff_id', '=', staffId)
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
