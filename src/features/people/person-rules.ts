// What may be done with a person of the register, by whom and in which state. Pure: pages draw their buttons and actions
// guard themselves with the same table, so that neither can allow what the other refuses.
import { no, type Verdict, yes } from '#src/kernel/result.ts'
import type { Right } from './rights.ts'

export const personVerbs = [
  'edit',
  'give-post',
  'end-post',
  'give-role',
  'end-role',
  'leave',
  'disable',
  'enable',
  'link',
] as const
export type PersonVerb = (typeof personVerbs)[number]

export interface PersonState {
  /** Whoever asks is this very person. */
  readonly isSelf: boolean
  /** A day of leaving is known, whether it has come or not. */
  readonly isLeaving: boolean
  readonly isDisabled: boolean
  readonly hasAccount: boolean
  readonly hasMail: boolean
}

export type PersonRefusal =
  | 'not-found'
  | 'not-yourself'
  | 'left-already'
  | 'is-disabled'
  | 'not-disabled'
  | 'mail-missing'

export function rightFor(verb: PersonVerb, person: PersonState): Right {
  if (verb === 'give-role' || verb === 'end-role') return 'people:roles'
  return verb === 'link' && person.hasAccount ? 'people:recover' : 'people:manage'
}

/** `holds` answers for everything this person's duties reach. */
export function mayDo(verb: PersonVerb, person: PersonState, holds: (right: Right) => boolean): Verdict<PersonRefusal> {
  if (!holds(rightFor(verb, person))) return no('not-found')
  if (person.isSelf && verb !== 'edit') return no('not-yourself')
  if (person.isLeaving) return no('left-already')
  if (verb === 'enable') return person.isDisabled ? yes : no('not-disabled')
  if (person.isDisabled && ['give-post', 'give-role', 'disable', 'link'].includes(verb)) return no('is-disabled')
  if (verb === 'link' && !person.hasMail) return no('mail-missing')
  return yes
}

export interface Leaving {
  readonly leaverId: string
  readonly day: string
  readonly successorId: string | null
  readonly takesOver: boolean
}

export interface LeavingFacts {
  readonly actorId: string | undefined
  readonly startedOn: string | null
  /** Posts with roles, roles by order, or standing in for somebody: work that must not stay without anybody. */
  readonly hasOpenDuties: boolean
  readonly successorWorksHere: boolean
  readonly isLastAdmin: boolean
}

export type LeavingRefusal =
  | 'before-start'
  | 'successor-needed'
  | 'successor-same'
  | 'successor-not-here'
  | 'successor-not-yourself'
  | 'last-admin'

export function mayLeave(leaving: Leaving, facts: LeavingFacts): Verdict<LeavingRefusal> {
  if (facts.startedOn !== null && leaving.day < facts.startedOn) return no('before-start', { at: 'day' })
  if (facts.isLastAdmin) return no('last-admin')
  if (leaving.successorId === null) return facts.hasOpenDuties ? no('successor-needed', { at: 'successor' }) : yes
  if (leaving.successorId === leaving.leaverId) return no('successor-same', { at: 'successor' })
  if (!facts.successorWorksHere) return no('successor-not-here', { at: 'successor' })
  if (leaving.takesOver && leaving.successorId === facts.actorId)
    return no('successor-not-yourself', { at: 'successor' })
  return yes
}
