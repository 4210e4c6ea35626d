// Who acts in a transaction, asked as the actions of this feature ask: over a unit, over the whole agency, over a person.

import type { Verdict } from '#src/kernel/result.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import type { StaffActor } from './actor.ts'
import { mayDo, type PersonRefusal, type PersonState, type PersonVerb } from './person-rules.ts'
import { type StaffRow, staffById, type UnitRow } from './queries.ts'
import { reachOf } from './queries-duties.ts'
import type { Right } from './rights.ts'

const isStaffActor = (actor: Actor): actor is StaffActor => 'holdsEverywhere' in actor

/** Null is the whole agency. Without an actor it is a command of the person who runs the installation, who may. */
export function holdsOver({ scope: { actor } }: Pick<Tx, 'scope'>, right: Right, unitId: string | null): boolean {
  if (!actor) return true
  if (unitId !== null) return actor.holds(right, unitId)
  return isStaffActor(actor) && actor.holdsEverywhere(right)
}

/** The units this person works for, upwards too: an officer of a section works for its division. */
export function unitsServed(actor: Actor | undefined, units: readonly UnitRow[]): ReadonlySet<string> {
  const parents = new Map(units.map(unit => [unit.id, unit.parent_id]))
  const served = new Set<string>()
  for (const unit of units) {
    if (!actor?.holds('step:report', unit.id)) continue
    for (let at: string | null | undefined = unit.id; at && !served.has(at); at = parents.get(at)) served.add(at)
  }
  return served
}

/** Over everything a person's duties reach. Who has no duties yet has no power either, and anybody with the right may begin. */
export function holdsOverAll(tx: Pick<Tx, 'scope'>, right: Right, reach: readonly (string | null)[]): boolean {
  if (reach.length > 0) return reach.every(unitId => holdsOver(tx, right, unitId))
  return tx.scope.actor?.holds(right) ?? true
}

export function stateOf(tx: Pick<Tx, 'scope'>, staff: StaffRow): PersonState {
  return {
    isSelf: staff.id === tx.scope.actor?.id,
    isLeaving: staff.left_on !== null,
    isDisabled: staff.disabled_at !== null,
    hasAccount: staff.user_id !== null,
    hasMail: staff.email !== null,
  }
}

export interface Asked {
  readonly staff: StaffRow
  readonly reach: readonly (string | null)[]
  readonly verdict: (verb: PersonVerb) => Verdict<PersonRefusal>
}

/** A person as somebody who wants to do something with her meets her; undefined when she is not there. */
export async function askAbout(tx: Tx, staffId: string): Promise<Asked | undefined> {
  const staff = await staffById(tx, staffId)
  if (!staff) return undefined
  const reach = await reachOf(tx, staffId)
  const state = stateOf(tx, staff)
  return { staff, reach, verdict: verb => mayDo(verb, state, right => holdsOverAll(tx, right, reach)) }
}

/** For the forms: undefined (a 404) when there is nothing here for whoever asks; other refusals are said when she sends it. */
export async function askFor(tx: Tx, staffId: string, verb: PersonVerb): Promise<Asked | undefined> {
  const asked = await askAbout(tx, staffId)
  if (!asked) return undefined
  const verdict = asked.verdict(verb)
  return verdict.ok || verdict.because !== 'not-found' ? asked : undefined
}

export const worksOn = (staff: Pick<StaffRow, 'left_on' | 'disabled_at'>, day: string) =>
  staff.disabled_at === null && (staff.left_on === null || staff.left_on > day)
