// When somebody may stand in for a post: acting (รักษาราชการแทน, the whole post) or by delegation (มอบอำนาจ, named rights).
// Pure: no IO, no clock.
import { Temporal } from 'temporal-polyfill'
import { no, type Verdict, yes } from '#src/kernel/result.ts'

export const standingKinds = ['acting', 'delegated'] as const
export type StandingKind = (typeof standingKinds)[number]

// An order that runs longer than a year is an appointment in disguise; the agency renews it instead.
export const LONGEST_YEARS = 1

export interface StandingIn {
  readonly kind: StandingKind
  readonly staffId: string
  readonly rights: readonly string[]
  readonly from: string
  readonly until: string
}

export interface StandingFacts {
  readonly actorId: string | undefined
  /** Whoever appoints has the right over the unit of the post. */
  readonly mayAppoint: boolean
  /** From the first to the last day. */
  readonly worksHere: boolean
  readonly holdsThePost: boolean
  readonly rightsOfPost: readonly string[]
  /** Periods in which somebody acts in the same post already. */
  readonly acting: readonly { readonly from: string; readonly until: string }[]
}

export type StandingRefusal =
  | 'not-your-unit'
  | 'not-yourself'
  | 'holds-already'
  | 'until-before-from'
  | 'too-long-order'
  | 'not-here'
  | 'someone-acts'
  | 'rights-missing'
  | 'rights-not-of-post'

export function mayStandIn(wanted: StandingIn, facts: StandingFacts): Verdict<StandingRefusal> {
  if (!facts.mayAppoint) return no('not-your-unit', { at: 'post' })
  if (wanted.staffId === facts.actorId) return no('not-yourself', { at: 'staff' })
  if (facts.holdsThePost) return no('holds-already', { at: 'staff' })
  if (wanted.until < wanted.from) return no('until-before-from', { at: 'until' })
  if (wanted.until >= Temporal.PlainDate.from(wanted.from).add({ years: LONGEST_YEARS }).toString())
    return no('too-long-order', { at: 'until' })
  if (!facts.worksHere) return no('not-here', { at: 'staff' })
  return wanted.kind === 'acting' ? mayAct(wanted, facts) : mayTakeRights(wanted, facts)
}

function mayAct({ from, until }: StandingIn, { acting }: StandingFacts): Verdict<StandingRefusal> {
  return acting.some(other => other.from <= until && from <= other.until) ? no('someone-acts', { at: 'from' }) : yes
}

function mayTakeRights({ rights }: StandingIn, { rightsOfPost }: StandingFacts): Verdict<StandingRefusal> {
  if (rights.length === 0) return no('rights-missing', { at: 'rights' })
  return rights.every(right => rightsOfPost.includes(right)) ? yes : no('rights-not-of-post', { at: 'rights' })
}

export type StandingPhase = 'coming' | 'now' | 'past'

/** `endedOn` is the first day on which it no longer holds. */
export function phaseOf(
  row: { readonly from_day: string; readonly until_day: string; readonly ended_on: string | null },
  today: string,
): StandingPhase {
  const ended = row.ended_on !== null && (row.ended_on <= today || row.ended_on <= row.from_day)
  if (ended || row.until_day < today) return 'past'
  return row.from_day > today ? 'coming' : 'now'
}
