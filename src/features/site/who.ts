// Who stands where, as the public sees it: posts of both sides with their holders of today, and what was entered for the public.

import type { House, PostRow, UnitRow } from '../people/public.ts'
import { incumbents } from '../people/public.ts'
import type { CardRow } from './queries-cards.ts'

export type Holder = House['holders'][number]

export interface Filled {
  readonly post: PostRow
  /** Nobody: the post is vacant. */
  readonly holders: readonly { readonly holder: Holder; readonly card: CardRow | undefined }[]
}

const filled = (house: House, cards: readonly CardRow[], post: PostRow): Filled => ({
  post,
  holders: incumbents(house.holders, post.id).map(holder => ({
    holder,
    card: cards.find(card => card.staff_id === holder.staff_id),
  })),
})

const byPlace = (a: PostRow, b: PostRow) => rank(a) - rank(b) || a.position - b.position
const rank = (post: PostRow) => (post.roles.includes('mayor') ? 0 : post.roles.includes('clerk') ? 1 : 2)

/** Posts that lead: all of the political side, and those of the permanent side that are executive or head a unit. */
export function leaders(house: House, cards: readonly CardRow[], side: 'political' | 'permanent'): Filled[] {
  return house.posts
    .filter(
      post => post.side === side && (post.is_executive || side === 'political' || post.roles.includes('unit-head')),
    )
    .toSorted(byPlace)
    .map(post => filled(house, cards, post))
}

/** Posts of a side above all units. */
export const aboveUnits = (house: House, cards: readonly CardRow[], side: 'political' | 'permanent'): Filled[] =>
  house.posts
    .filter(post => post.side === side && (post.unit_id === null || side === 'political'))
    .toSorted(byPlace)
    .map(post => filled(house, cards, post))

export interface UnitBranch {
  readonly unit: UnitRow
  readonly heads: readonly Filled[]
  readonly children: readonly UnitBranch[]
}

export function unitTree(house: House, cards: readonly CardRow[], parentId: string | null = null): UnitBranch[] {
  return house.units
    .filter(unit => unit.parent_id === parentId)
    .map(unit => ({
      unit,
      heads: house.posts
        .filter(post => post.unit_id === unit.id && post.roles.includes('unit-head'))
        .map(post => filled(house, cards, post)),
      children: unitTree(house, cards, unit.id),
    }))
}

/** Everybody with a leading post, once, in the order of the posts. */
export function leadingPeople(house: House, cards: readonly CardRow[]) {
  const seen = new Set<string>()
  return (['political', 'permanent'] as const).flatMap(side =>
    leaders(house, cards, side).flatMap(({ post, holders }) =>
      holders.flatMap(({ holder, card }) => {
        if (seen.has(holder.staff_id)) return []
        seen.add(holder.staff_id)
        return [{ post, holder, card }]
      }),
    ),
  )
}
