// The usual chain of a letter: what the unit has set, else from post to superior post up to whoever decides for the agency (S117-S121).
import type { Tx } from '#src/platform/database/scope.ts'
import { type House, houseOf, type PostRow, superiorPost } from '../people/public.ts'
import { usualPostsOf } from './queries.ts'

export const isHeadOfAgency = (post: Pick<PostRow, 'roles'>): boolean => post.roles.includes('mayor')

/** The posts in order; the last one decides. Posts of the drafter herself are left out. */
export async function usualChain(tx: Tx, unitId: string, drafterId: string): Promise<string[]> {
  const house = await houseOf(tx)
  const set = await setChain(tx, house, unitId)
  const mine = new Set(house.holders.filter(one => one.staff_id === drafterId).map(one => one.post_id))
  const posts = set ?? treeChain(house, unitId, mine)
  const others = posts.filter((id, at) => !mine.has(id) || at === posts.length - 1)
  return others
}

async function setChain(tx: Tx, house: House, unitId: string): Promise<string[] | undefined> {
  const units: string[] = []
  for (
    let unit = house.units.find(one => one.id === unitId);
    unit;
    unit = house.units.find(one => one.id === unit?.parent_id)
  )
    units.push(unit.id)
  const rows = await usualPostsOf(tx, units)
  const open = new Set(house.posts.map(post => post.id))
  for (const id of units) {
    const posts = rows.filter(row => row.unit_id === id && open.has(row.post_id)).map(row => row.post_id)
    if (posts.length > 0) return posts
  }
  return undefined
}

/** From the drafter's post in this unit, or from the head of the unit, upwards. */
function treeChain(house: House, unitId: string, mine: ReadonlySet<string>): string[] {
  const own = house.posts.find(post => mine.has(post.id) && post.unit_id === unitId)
  const start = own ?? house.posts.find(post => mine.has(post.id)) ?? headOf(house, unitId)
  const chain: string[] = []
  const seen = new Set<string>()
  if (start && !mine.has(start.id)) chain.push(start.id)
  for (let next = start; next && !seen.has(next.id); next = superiorPost(house, next)) {
    if (seen.size > 0) chain.push(next.id)
    seen.add(next.id)
  }
  const top = house.posts.find(isHeadOfAgency)
  if (top && !chain.includes(top.id)) chain.push(top.id)
  return chain
}

function headOf(house: House, unitId: string): PostRow | undefined {
  for (
    let unit = house.units.find(one => one.id === unitId);
    unit;
    unit = house.units.find(one => one.id === unit?.parent_id)
  ) {
    const head = house.posts.find(post => post.unit_id === unit?.id && post.roles.includes('unit-head'))
    if (head) return head
  }
  return undefined
}
