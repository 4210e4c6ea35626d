// Units and posts as a tree, and whom a post reports to. Pure: over the rows of queries-house.ts.
import type { PostRow, UnitRow } from './queries.ts'
import type { Holder, House } from './queries-house.ts'

export interface Branch {
  readonly unit: UnitRow
  readonly posts: readonly PostRow[]
  readonly children: readonly Branch[]
}

export function treeOf({ units, posts }: Pick<House, 'units' | 'posts'>, parentId: string | null = null): Branch[] {
  return units
    .filter(unit => unit.parent_id === parentId)
    .map(unit => ({
      unit,
      posts: posts.filter(post => post.unit_id === unit.id),
      children: treeOf({ units, posts }, unit.id),
    }))
}

export interface UnitAtDepth {
  readonly unit: UnitRow
  readonly depth: number
}

/** In the order of the tree, for lists to choose from. */
export function inTreeOrder(units: readonly UnitRow[], parentId: string | null = null, depth = 0): UnitAtDepth[] {
  return units
    .filter(unit => unit.parent_id === parentId)
    .flatMap(unit => [{ unit, depth }, ...inTreeOrder(units, unit.id, depth + 1)])
}

/** The unit and all below it. */
export function withBelow(units: readonly UnitRow[], unitId: string): ReadonlySet<string> {
  return new Set([unitId, ...inTreeOrder(units, unitId).map(({ unit }) => unit.id)])
}

/** The top-level unit a unit belongs to. */
export function topOf(units: readonly UnitRow[], unitId: string | null): UnitRow | undefined {
  const unit = units.find(one => one.id === unitId)
  return unit && unit.parent_id !== null ? topOf(units, unit.parent_id) : unit
}

const isHead = (post: PostRow) => post.roles.includes('unit-head')

/**
 * The superior of a post (ผู้บังคับบัญชา): the head of its unit, or of the next unit above that has one; above the units the
 * clerk for permanent posts, and the mayor for the clerk and the political posts.
 */
export function superiorPost({ units, posts }: Pick<House, 'units' | 'posts'>, post: PostRow): PostRow | undefined {
  let unit = units.find(one => one.id === post.unit_id)
  if (unit && isHead(post)) unit = units.find(one => one.id === unit?.parent_id)
  for (; unit; unit = units.find(one => one.id === unit?.parent_id)) {
    const head = posts.find(one => one.unit_id === unit?.id && isHead(one) && one.id !== post.id)
    if (head) return head
  }
  const top = (role: string) => posts.find(one => one.roles.includes(role) && one.id !== post.id)
  if (post.roles.includes('mayor')) return undefined
  return post.side === 'political' || post.roles.includes('clerk') ? top('mayor') : (top('clerk') ?? top('mayor'))
}

/** Who answers for a post today: whoever acts in it, else whoever holds it. */
export function incumbents(holders: readonly Holder[], postId: string): Holder[] {
  const here = holders.filter(holder => holder.post_id === postId && holder.kind !== 'coming')
  const acting = here.filter(holder => holder.kind === 'acting')
  return acting.length > 0 ? acting : here
}

/**
 * The superior and who answers for that post. Nobody reports to herself, and an empty superior is passed over, so that a
 * report always finds another reader, if there is one.
 */
export function superiorOf(
  house: House,
  post: PostRow,
  staffId?: string,
): { post: PostRow; people: Holder[] } | undefined {
  const seen = new Set<string>([post.id])
  for (let next = superiorPost(house, post); next && !seen.has(next.id); next = superiorPost(house, next)) {
    const people = incumbents(house.holders, next.id).filter(one => one.staff_id !== staffId)
    if (people.length > 0) return { post: next, people }
    seen.add(next.id)
  }
  return undefined
}
