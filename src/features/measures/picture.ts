// A plan as one picture: everything that pages, the checker, a closed round, the archive of a year and reports need to know of it.
// Plain JSON values only, because a closed round keeps it as it stood. Days are ISO text.

export type Channel =
  | 'website'
  | 'facebook'
  | 'line'
  | 'youtube'
  | 'tiktok'
  | 'instagram'
  | 'x'
  | 'board'
  | 'loudspeaker'
  | 'meeting'
  | 'letter'
  | 'media'

/** What one officer or unit did for a step. */
export interface ActionPicture {
  readonly id: string
  readonly on: string
  readonly until: string | null
  readonly isLatest: boolean
  readonly what: string
  readonly channels: readonly string[]
  readonly unitId: string | null
  readonly unit: string
  readonly unitEn: string
  readonly staffId: string | null
  readonly staff: string
  readonly version: number
}

export type EvidenceState = 'offered' | 'accepted' | 'returned' | 'withdrawn'

/** A piece of evidence and the one thing it proves here. */
export interface ProofPicture {
  readonly id: string
  readonly evidenceId: string
  readonly kind: 'file' | 'link' | 'fact'
  readonly title: string
  readonly url: string
  readonly mediaType: string
  readonly happenedOn: string | null
  readonly expiresOn: string | null
  readonly state: EvidenceState
  readonly link: 'unchecked' | 'open' | 'changed' | 'dead'
  /** Hexadecimal SHA-256; empty while a link was not opened or a figure is not frozen. */
  readonly fingerprint: string
  readonly isPublic: boolean
  readonly proves: 'step' | 'output' | 'outcome'
  readonly stepId: string | null
  readonly actionId: string | null
  readonly outcomeId: string | null
}

export interface PeriodPicture {
  readonly from: string
  readonly to: string
  readonly note: string
}

export type ResponsibleKind = 'unit' | 'person' | 'group' | 'order' | 'outside'

export interface ResponsiblePicture {
  readonly id: string
  readonly kind: ResponsibleKind
  readonly unitId: string | null
  readonly staffId: string | null
  /** Key of a moving group such as 'all-units', or a class of staff such as 'contract-employee'. */
  readonly group: string
  readonly orderRef: string
  /** How it is printed, in Thai. */
  readonly name: string
  readonly nameEn: string
  readonly task: string
  /** The unit or person ended or left before the measure was over. */
  readonly endedOn: string | null
}

export type Recurring = 'none' | 'monthly' | 'quarterly' | 'all-year'

export interface StepPicture {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly recurring: Recurring
  readonly periods: readonly PeriodPicture[]
  /** Own responsible ones; empty: those of the measure. */
  readonly responsible: readonly ResponsiblePicture[]
  readonly outputExpected: string
  /** Channels that the step promises to use. */
  readonly channels: readonly string[]
  readonly state: 'open' | 'done' | 'cancelled'
  readonly stateReason: string
  readonly doneOn: string | null
  readonly output: string
  readonly notDoneReason: string
  readonly actions: readonly ActionPicture[]
  readonly proofs: readonly ProofPicture[]
  readonly version: number
}

export type OutcomeKind =
  | 'score-change'
  | 'score-kept'
  | 'count-change'
  | 'no-complaint'
  | 'behaviour'
  | 'trust'
  | 'participation'
  | 'duty-known'
  | 'can-follow'
  | 'other'

export interface OutcomePicture {
  readonly id: string
  readonly kind: OutcomeKind
  readonly text: string
  readonly scoreKind: 'total' | 'indicator' | 'question' | 'item' | null
  readonly scoreKey: string
  readonly proofs: readonly ProofPicture[]
  readonly version: number
}

export interface AimPicture {
  readonly kind: 'indicator' | 'question' | 'item'
  readonly key: string
  readonly findingId: string | null
}

export interface MeasurePicture {
  readonly id: string
  readonly headingId: string
  /** As printed: "2.1" when numbering starts anew under each heading, "4" when it runs through. */
  readonly number: string
  readonly kind: 'measure' | 'project' | 'activity'
  readonly name: string
  readonly problem: string
  readonly outputExpected: string
  readonly outcomeExpected: string
  readonly budgetSatang: number | null
  readonly budgetSource: string
  readonly supervision: 'none' | 'monthly' | 'quarterly'
  readonly state: 'active' | 'dropped'
  readonly stateReason: string
  readonly origin: 'own' | 'library' | 'last-year' | 'split' | 'import'
  readonly originKey: string
  readonly originId: string | null
  readonly responsible: readonly ResponsiblePicture[]
  readonly aims: readonly AimPicture[]
  readonly steps: readonly StepPicture[]
  readonly outcomes: readonly OutcomePicture[]
  readonly version: number
}

export interface HeadingPicture {
  readonly id: string
  readonly number: number
  /** Key of one of the seven issues, or empty. */
  readonly issue: string
  readonly name: string
  readonly nameEn: string
}

export interface PlanPicture {
  readonly id: string
  readonly fiscalYear: number
  readonly basedOnYear: number | null
  readonly preamble: string
  readonly headingsKind: 'issues' | 'free'
  readonly numbering: 'per-heading' | 'through'
  readonly supervision: 'none' | 'monthly' | 'quarterly'
  readonly state: 'draft' | 'approved' | 'closed' | 'undone'
  readonly approvedOn: string | null
  /** The day by which it should be approved. */
  readonly dueOn: string | null
  readonly approvedRef: string
  readonly version: number
  readonly headings: readonly HeadingPicture[]
  readonly measures: readonly MeasurePicture[]
}
