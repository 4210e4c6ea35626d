// What may be done to a piece of evidence, in which state and by whom. Pure. The same table draws the buttons and guards the verbs.
import { no, type Verdict, yes } from '#src/kernel/result.ts'

export type EvidenceState = 'offered' | 'accepted' | 'returned' | 'withdrawn'

export const evidenceVerbs = [
  'edit',
  'accept',
  'return',
  'offer-again',
  'withdraw',
  'replace',
  'check-privacy',
  'release',
  'take-back',
  'set-topics',
] as const
export type EvidenceVerb = (typeof evidenceVerbs)[number]

/** What was accepted is not edited any more: somebody has looked at it as it is. It is replaced or withdrawn. */
export const verbsIn = {
  offered: ['edit', 'accept', 'return', 'withdraw', 'replace', 'check-privacy', 'set-topics'],
  accepted: ['withdraw', 'replace', 'check-privacy', 'release', 'take-back', 'set-topics'],
  returned: ['edit', 'offer-again', 'withdraw', 'replace', 'set-topics'],
  withdrawn: ['replace'],
} as const satisfies Record<EvidenceState, readonly EvidenceVerb[]>

export const isEvidenceState = (text: string): text is EvidenceState => Object.hasOwn(verbsIn, text)

export interface PieceForRules {
  readonly state: EvidenceState
  readonly isPublic: boolean
  readonly privacy: 'unchecked' | 'clean' | 'found'
}

/** Who asks, seen from one piece: each right as it is held over the piece's own unit. */
export interface AskerForRules {
  readonly isOfferer: boolean
  readonly mayAdd: boolean
  readonly mayReview: boolean
  readonly mayRelease: boolean
}

export type EvidenceRefusal =
  | 'not-found'
  | 'not-in-this-state'
  | 'own-evidence'
  | 'not-your-unit'
  | 'privacy-first'
  | 'public-already'
  | 'not-public'
  | 'take-back-first'

export function mayDo(verb: EvidenceVerb, piece: PieceForRules, asker: AskerForRules): Verdict<EvidenceRefusal> {
  const table: readonly EvidenceVerb[] = verbsIn[piece.state]
  if (!table.includes(verb)) return no('not-in-this-state')
  const who = whoMay(verb, asker)
  if (!who.ok) return who
  if (verb === 'release' && piece.isPublic) return no('public-already')
  if (verb === 'release' && piece.privacy !== 'clean') return no('privacy-first')
  if (verb === 'take-back' && !piece.isPublic) return no('not-public')
  if (verb === 'check-privacy' && piece.isPublic) return no('take-back-first')
  return yes
}

function whoMay(verb: EvidenceVerb, asker: AskerForRules): Verdict<EvidenceRefusal> {
  const { isOfferer, mayAdd, mayReview, mayRelease } = asker
  if (verb === 'accept' || verb === 'return') {
    if (!mayReview) return no('not-your-unit')
    // Four eyes: whoever offered it cannot be the one who says that it proves something.
    return isOfferer ? no('own-evidence') : yes
  }
  if (verb === 'release' || verb === 'take-back') return mayRelease ? yes : no('not-your-unit')
  if (verb === 'withdraw') return isOfferer || mayReview ? yes : no('not-your-unit')
  if (verb === 'check-privacy') return isOfferer || mayReview || mayRelease ? yes : no('not-your-unit')
  return isOfferer || mayAdd || mayReview ? yes : no('not-your-unit')
}
