// Pure decisions about letters: with whom one lies, who may do what in which state, and what is still missing before it may be sent up.
import type { LetterState } from './schema.ts'

export interface Link {
  readonly id: string
  readonly postId: string
  readonly role: 'endorser' | 'decider'
  readonly position: number
}

export interface Done {
  readonly linkId: string | null
  readonly round: number
  readonly verdict: string
}

/** The first link of the chain that has not answered since the letter was last sent up. */
export function linkNow<L extends Link>(links: readonly L[], done: readonly Done[], round: number): L | undefined {
  const answered = new Set(done.filter(one => one.round === round).map(one => one.linkId))
  return links.find(link => !answered.has(link.id))
}

export const linkAfter = <L extends Link>(links: readonly L[], link: L): L | undefined =>
  links[links.findIndex(one => one.id === link.id) + 1]

export const letterVerbs = [
  'edit',
  'submit',
  'decide',
  'return',
  'by-hand',
  'pull-back',
  'withdraw',
  'void',
  'publish',
  'skip',
] as const
export type LetterVerb = (typeof letterVerbs)[number]

/** What a state allows at all; who may is asked beside it. */
export const allowed = {
  draft: ['edit', 'submit', 'withdraw'],
  returned: ['edit', 'submit', 'withdraw'],
  circulating: ['decide', 'return', 'by-hand', 'pull-back', 'skip'],
  decided: ['publish', 'void'],
  withdrawn: [],
  voided: [],
} as const satisfies Record<LetterState, readonly LetterVerb[]>

export const stateAllows = (state: LetterState, verb: LetterVerb): boolean => allowed[state].some(one => one === verb)

export interface Standing {
  readonly state: LetterState
  readonly signing: 'electronic' | 'by-hand'
  readonly isDrafter: boolean
  /** May write for its unit. */
  readonly mayWrite: boolean
  /** Keeps the registers. */
  readonly mayKeep: boolean
  /** Answers for the post with which it lies. */
  readonly isTurn: boolean
  /** Nobody answers for that post. */
  readonly isVacant: boolean
  /** Somebody has endorsed it since it was sent up. */
  readonly isEndorsed: boolean
  readonly isNumbered: boolean
}

export function mayDo(verb: LetterVerb, at: Standing): boolean {
  if (!stateAllows(at.state, verb)) return false
  switch (verb) {
    case 'edit':
    case 'submit':
      return at.isDrafter || at.mayWrite
    // What has a number is voided, so that the register tells why there is nothing under it.
    case 'withdraw':
      return (at.isDrafter || at.mayWrite) && !at.isNumbered
    case 'decide':
    case 'return':
      return at.isTurn && at.signing === 'electronic'
    case 'by-hand':
      return at.signing === 'by-hand' && (at.isDrafter || at.mayWrite || at.mayKeep)
    case 'pull-back':
      return at.isDrafter && !at.isEndorsed
    case 'skip':
      return at.isVacant && (at.mayKeep || at.isDrafter)
    case 'void':
      return at.mayKeep
    case 'publish':
      return at.mayWrite || at.mayKeep
  }
}

/** Dots, brackets or the word itself where something was to be filled in. */
const PLACEHOLDER = /\.{4,}|…{2,}|\{[a-z]+\}|_{4,}|x{4,}/i

export interface Whole {
  readonly subject: string
  readonly to: 'head' | 'typed' | 'none'
  readonly addressee: string
  readonly parts: readonly { readonly id: string; readonly optional: boolean; readonly text: string }[]
  readonly english: readonly { readonly id: string; readonly optional: boolean; readonly text: string }[]
  readonly annex: readonly { readonly kind: 'members' | 'items' | 'caretakers'; readonly count: number }[]
  readonly links: number
}

export interface Missing {
  readonly code: 'required' | 'placeholder-left' | 'annex-empty' | 'chain-empty'
  readonly at: string
}

/** What must be mended before a letter may be sent up, in the order of the paper. */
export function missingIn(whole: Whole): Missing[] {
  const found: Missing[] = []
  const text = (at: string, value: string, optional: boolean) => {
    if (value.trim() === '' && !optional) found.push({ code: 'required', at })
    else if (PLACEHOLDER.test(value)) found.push({ code: 'placeholder-left', at })
  }
  text('subject', whole.subject, false)
  if (whole.to !== 'none') text('to', whole.addressee, false)
  for (const part of whole.parts) text(`part-${part.id}`, part.text, part.optional)
  for (const part of whole.english) text(`en-${part.id}`, part.text, part.optional)
  for (const annex of whole.annex) if (annex.count === 0) found.push({ code: 'annex-empty', at: annex.kind })
  if (whole.links === 0) found.push({ code: 'chain-empty', at: 'chain' })
  return found
}
