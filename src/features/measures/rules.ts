// What may be done with a plan and its parts in which state, and by whom. The same tables draw the buttons and guard the verbs.
import { no, type Verdict, yes } from '#src/kernel/result.ts'
import type { PlanPicture, ResponsiblePicture } from './picture.ts'

export type PlanVerb = 'edit' | 'approve' | 'report' | 'close' | 'roll-over'

/** Closed means reported for good: what was done stands, and the next year begins from it. */
export const planVerbs = {
  draft: ['edit', 'approve', 'report'],
  approved: ['edit', 'report', 'close', 'roll-over'],
  closed: ['roll-over'],
  undone: [],
} as const satisfies Record<PlanPicture['state'], readonly PlanVerb[]>

export const planMay = (state: PlanPicture['state'], verb: PlanVerb): Verdict<'plan-closed'> =>
  (planVerbs[state] as readonly PlanVerb[]).includes(verb) ? yes : no('plan-closed')

export interface Doer {
  readonly id: string
  holds(right: string, unitId?: string): boolean
  /** Units she reports for: those of her duties, and those they are part of. */
  readonly unitIds: ReadonlySet<string>
}

/** Whoever is named, works in a unit that is named, or belongs to "all units" may say what was done; the ITA admin may for all. Where only
 * somebody outside is named, she alone may; where nobody is named yet, every officer. */
export function mayReport(
  doer: Doer,
  responsible: readonly Pick<ResponsiblePicture, 'kind' | 'unitId' | 'staffId'>[],
): boolean {
  if (doer.holds('plan:edit')) return true
  if (!doer.holds('step:report')) return false
  return responsible.length === 0 || isResponsible(doer, responsible)
}

/** Is it hers to do? A moving group or an order means every officer. */
export function isResponsible(
  doer: Doer,
  responsible: readonly Pick<ResponsiblePicture, 'kind' | 'unitId' | 'staffId'>[],
): boolean {
  return responsible.some(
    one =>
      (one.kind === 'person' && one.staffId === doer.id) ||
      (one.kind === 'unit' && one.unitId !== null && doer.unitIds.has(one.unitId)) ||
      ((one.kind === 'group' || one.kind === 'order') && doer.holds('step:report')),
  )
}
