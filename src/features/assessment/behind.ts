// Who is behind on which item of a year: late, or due within 14 days, and nothing accepted yet. What was given to a unit alone is asked of
// its heads, or of the heads above it; what nobody here can be asked about is told apart, so that somebody is named.
import type { Tx } from '#src/platform/database/scope.ts'
import { dayAfter, houseUnits, type Member, membersOf, todayOf, type UnitRow } from '../people/public.ts'
import { itemOfTopic } from './framework.ts'
import type { Framework, FrameworkItem } from './framework-schema.ts'
import { type DueItem, itemsDue } from './queries-assignments.ts'
import { mailsOf, remindedOn } from './queries-reminders.ts'

/** How long before its day an item is asked about. */
export const SOON_DAYS = 14

export interface ItemBehind {
  readonly item: FrameworkItem
  readonly due: string
  readonly isLate: boolean
}

export interface PersonBehind {
  readonly person: Member
  readonly items: readonly ItemBehind[]
  readonly mail: string | undefined
  readonly remindedOn: string | undefined
}

export interface Behind {
  readonly people: readonly PersonBehind[]
  /** Items whose person is gone and whose unit has no head. */
  readonly untold: readonly ItemBehind[]
}

export async function behindIn(tx: Tx, year: number, framework: Framework): Promise<Behind> {
  const today = todayOf(tx)
  const due = (await itemsDue(tx, dayAfter(today, SOON_DAYS))).filter(one => one.year === year)
  const people = await membersOf(tx, 'everybody')
  const units = await houseUnits(tx)
  const mine = new Map<Member, ItemBehind[]>()
  const untold: ItemBehind[] = []
  for (const one of due) {
    const item = itemOfTopic(framework, one.topic)
    if (!item) continue
    const behind = { item, due: one.due_on, isLate: one.due_on < today }
    const told = toldOf(one, people, units)
    if (told.length === 0) untold.push(behind)
    for (const person of told) mine.set(person, [...(mine.get(person) ?? []), behind])
  }
  const asked = people.filter(one => mine.has(one))
  const mails = await mailsOf(
    tx,
    asked.map(one => one.id),
  )
  const reminded = await remindedOn(tx, year)
  return {
    people: asked.map(person => ({
      person,
      items: mine.get(person) ?? [],
      mail: mails.get(person.id),
      remindedOn: reminded.get(person.id),
    })),
    untold,
  }
}

/** The person named, while she is here; else the heads of the unit or of the nearest one above that has any. */
export function toldOf(
  one: Pick<DueItem, 'staff_id' | 'unit_id'>,
  people: readonly Member[],
  units: readonly UnitRow[],
): Member[] {
  const named = people.filter(person => person.id === one.staff_id)
  if (named.length > 0) return named
  let at = one.unit_id
  while (at !== null) {
    const unit = at
    const heads = people.filter(person =>
      person.posts.some(post => post.unit_id === unit && post.roles.includes('unit-head')),
    )
    if (heads.length > 0) return heads
    at = units.find(one => one.id === unit)?.parent_id ?? null
  }
  return []
}

/** Whom a reminder can go to today: she has an address, and today none went to her. */
export const canRemind = (one: Pick<PersonBehind, 'mail' | 'remindedOn'>, today: string): boolean =>
  one.mail !== undefined && one.remindedOn !== today
