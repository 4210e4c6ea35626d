// What a person may do, from her posts, her orders and whom she stands in for today. Pure: no IO, no clock.
import { isRight, type Right, rightsOfRoles } from './rights.ts'

/** One reason to hold rights: over these units, or over the whole agency when `units` is null. */
export interface Duty {
  readonly kind: 'post' | 'order' | 'acting' | 'delegated'
  readonly roles: readonly string[]
  /** Only for a delegation: what of the roles' rights was handed over. */
  readonly delegated: readonly string[]
  readonly units: readonly string[] | null
}

export function rightsOfDuty(duty: Duty): Right[] {
  const all = rightsOfRoles(duty.roles)
  return duty.kind === 'delegated' ? duty.delegated.filter(isRight).filter(right => all.includes(right)) : all
}

/** Over `unitId`; without one it is enough to hold the right somewhere. */
export function holds(duties: readonly Duty[], right: string, unitId?: string): boolean {
  return duties.some(duty => {
    const covers = unitId === undefined || duty.units === null || duty.units.includes(unitId)
    return covers && rightsOfDuty(duty).some(one => one === right)
  })
}

/** Over the whole agency: what concerns no single unit (roles, political posts) is not for the head of one unit. */
export function holdsEverywhere(duties: readonly Duty[], right: string): boolean {
  return duties.some(duty => duty.units === null && rightsOfDuty(duty).some(one => one === right))
}
