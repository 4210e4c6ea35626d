// Decisions about items and their answers, pure: which parts are there, how an item stands before the public, what may follow what, and what
// changed since an answer was approved.
import { no, type Verdict as Said, yes } from '#src/kernel/result.ts'
import type { AnswerState, KeptProof, Verdict } from './schema.ts'

export interface AskedPart {
  readonly id: string
}

export type PartState = 'proven' | 'said' | 'not-needed' | 'missing'

/** What a person found goes before what the program found by itself: she may say that a document does not show what it should. */
export function partState(
  part: AskedPart,
  said: Verdict | undefined,
  proofs: readonly { readonly component?: string | undefined; readonly subject?: unknown }[],
): PartState {
  const isProven = proofs.some(proof => standsForItself(proof) && (part.id === '' || proof.component === part.id))
  if (said === 'not-needed' || said === 'missing') return said
  if (isProven) return 'proven'
  return said === 'met' ? 'said' : 'missing'
}

/** A summary of one quarter is shown at the item of the year’s plan; it is not that plan. */
export const standsForItself = (proof: { readonly subject?: unknown }): boolean => proof.subject === undefined

export const isFound = (state: PartState): boolean => state !== 'missing'

export type Standing = 'complete' | 'nothing' | 'partial' | 'preparing' | 'late' | 'not-yet'

export interface ToStand {
  /** Something was approved once; what is being worked on now shows nowhere. */
  readonly isApproved: boolean
  readonly isNothing: boolean
  readonly missing: number
  readonly hasProof: boolean
  readonly due: string | null
}

/** How an item stands before the public. */
export function standingOf(item: ToStand, today: string): Standing {
  if (item.isApproved) {
    if (item.isNothing) return 'nothing'
    return item.missing > 0 ? 'partial' : 'complete'
  }
  if (item.due !== null && item.due < today) return 'late'
  return item.hasProof ? 'preparing' : 'not-yet'
}

export interface ToCheck {
  readonly state: AnswerState
  readonly sentence: string
  readonly isNothing: boolean
  readonly missing: number
  readonly hasProof: boolean
}

type Unready = 'sentence-needed' | 'parts-missing' | 'nothing-to-open'

/** S74: nothing goes up with a part missing, unless the sentence says so and whoever sends it has seen the warning. */
function ready(item: ToCheck, despite: boolean): Said<Unready> {
  if (item.sentence.trim() === '') return no('sentence-needed')
  if (item.isNothing || despite) return yes
  if (!item.hasProof) return no('nothing-to-open', { at: 'despite' })
  return item.missing > 0 ? no('parts-missing', { at: 'despite', detail: { count: item.missing } }) : yes
}

export function mayCheck(item: ToCheck, despite: boolean): Said<Unready | 'not-preparing'> {
  return item.state === 'preparing' ? ready(item, despite) : no('not-preparing')
}

export function mayApprove(item: ToCheck, despite: boolean): Said<Unready | 'not-checked'> {
  return item.state === 'checked' ? ready(item, despite) : no('not-checked')
}

export const mayReturn = (state: AnswerState): Said<'already-so'> => (state === 'preparing' ? no('already-so') : yes)
export const mayHandIn = (state: AnswerState): Said<'not-approved'> => (state === 'approved' ? yes : no('not-approved'))

export interface Changes<P> {
  /** Approved and still there, with what it is now. */
  readonly kept: readonly { readonly was: KeptProof; readonly now: P; readonly isChanged: boolean }[]
  /** Approved, and not to be opened any more. */
  readonly gone: readonly KeptProof[]
  readonly added: readonly P[]
}

interface Comparable {
  readonly href: string
  readonly component?: string | undefined
  readonly sha256?: string | undefined
  readonly updatedAt: Date
}

/** What happened since an answer was approved. */
export function changesSince<P extends Comparable>(was: readonly KeptProof[], now: readonly P[]): Changes<P> {
  const key = (one: { readonly href: string; readonly component?: string | undefined }) =>
    `${one.component ?? ''} ${one.href}`
  const present = new Map(now.map(one => [key(one), one]))
  const known = new Set(was.map(key))
  return {
    kept: was.flatMap(one => {
      const found = present.get(key(one))
      if (!found) return []
      const isSame =
        one.sha256 === undefined || found.sha256 === undefined
          ? one.updatedAt === found.updatedAt.toISOString()
          : one.sha256 === found.sha256
      return [{ was: one, now: found, isChanged: !isSame }]
    }),
    gone: was.filter(one => !present.has(key(one))),
    added: now.filter(one => !known.has(key(one))),
  }
}
