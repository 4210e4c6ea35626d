// What the house knows that helps to read its papers: units, posts, its own names, issues and indicators of a year.

import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { monthNames } from '#src/kernel/thai-date/months.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard } from '../agencies/public.ts'
import { frameworkInForce } from '../assessment/public.ts'
import { type Group, groupName, houseOf, peopleHere } from '../people/public.ts'
import type { DraftWorld } from './draft-of.ts'
import { isUnitName } from './match.ts'

/** Moving groups that answer for measures. */
export const groupsToName: readonly Group[] = [
  'all-units',
  'heads',
  'executives',
  'everybody',
  'officer',
  'permanent-employee',
  'contract-employee',
]

export async function draftWorld(tx: Tx, year: number | undefined): Promise<DraftWorld> {
  const { units, posts } = await houseOf(tx)
  const people = await peopleHere(tx)
  const card = await agencyCard(tx)
  const framework = await frameworkInForce(tx, year ?? thisYear(tx))
  return {
    units: units.map(unit => ({ id: unit.id, name: unit.name_th })),
    people: people.map(one => ({ id: one.id, name: `${one.first_name} ${one.last_name}` })),
    groups: groupsToName.map(id => ({ id, name: groupName(id, card, 'th') })),
    issues: (framework?.issues ?? []).map(issue => ({ id: issue.id, name: issue.th })),
    indicators: (framework?.indicators ?? []).map(one => ({ id: one.id, name: one.th })),
    isUnitName,
    vocabulary: [
      ...units.map(unit => unit.name_th),
      ...posts.map(post => post.name_th),
      card.name.th,
      card.head.th,
      ...monthNames.th.long,
    ],
  }
}

export const thisYear = (tx: Tx): number => fiscalYearOf(todayIn(bangkok, tx.scope.now))
