// What a person may do, from her posts, her orders and whom she stands in for today. Pure: no IO, no clock.
import { isRight, isRole, type Right, type Role, rightsOf } from './rights.ts'

/** One reason to hold rights: over these units, or over the whole agency when `units` is null. */
export interface Duty {
  readonly kind: 'post' | 'order' | 'acting' | 'delegated'
  readonly roles: readonly string[]
  /** Only for a delegation: what of the roles' rights was handed over. */
  readonly delegated: readonly string[]
  readonly units: readonly string[] | null
}

// The post of a legal officer or a computer officer stands in some unit, and her work as ITA lead or administrator is still
// for the whole agency. An order may limit the same role to a unit.
const wholeAgency: readonly Role[] = ['system-admin', 'ita-admin', 'clerk', 'mayor', 'auditor']

/** Over the whole agency from a post, whatever unit the post stands in. */
export const isWholeAgencyRole = (role: string) => wholeAgency.some(one => one === role)

/** How far a post with these roles reaches: its own unit, or (null) the whole agency. */
export const reachOfPost = (post: { readonly roles: readonly string[]; readonly unit_id: string | null }) =>
  post.roles.some(isWholeAgencyRole) ? null : post.unit_id

interface Reach {
  readonly right: Right
  readonly units: readonly string[] | null
}

function reachesOf(duty: Duty): Reach[] {
  return duty.roles.filter(isRole).flatMap(role => {
    const all: readonly Right[] = rightsOf[role]
    const rights = duty.kind === 'delegated' ? duty.delegated.filter(isRight).filter(right => all.includes(right)) : all
    const units = duty.kind !== 'order' && isWholeAgencyRole(role) ? null : duty.units
    return rights.map(right => ({ right, units }))
  })
}

export function rightsOfDuty(duty: Duty): Right[] {
  return [...new Set(reachesOf(duty).map(reach => reach.right))]
}

/** Over `unitId`; without one it is enough to hold the right somewhere. */
export function holds(duties: readonly Duty[], right: string, unitId?: string): boolean {
  return duties
    .flatMap(reachesOf)
    .some(reach => reach.right === right && (unitId === undefined || (reach.units?.includes(unitId) ?? true)))
}

/** Over the whole agency: what concerns no single unit (roles, political posts) is not for the head of one unit. */
export function holdsEverywhere(duties: readonly Duty[], right: string): boolean {
  return duties.flatMap(reachesOf).some(reach => reach.right === right && reach.units === null)
}
