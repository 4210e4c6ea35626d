// What a rule of the checker is: a small pure function over the picture of a plan. A rule looks and says; it never changes anything.
// Its id is permanent: waivers, ledger entries and closed rounds refer to it.
import type { MeasurePicture, PlanPicture } from '../picture.ts'

/** `error` blocks a round from closing, `warning` asks to look, `statement` marks a claim without proof. */
export type Severity = 'error' | 'warning' | 'statement'

export interface CheckedScore {
  readonly year: number
  readonly total: number | null
  readonly iit: number | null
  readonly eit: number | null
  readonly oit: number | null
  /** As computed from the three tools; undefined while one is missing. */
  readonly level: string | undefined
  readonly levelStated: string
  /** Scores by "indicator:duty", "question:i10", "item:hr-report". */
  readonly lines: Readonly<Record<string, number>>
}

/** Everything a rule may know. */
export interface CheckInput {
  readonly plan: PlanPicture
  /** Full name as papers must print it (เทศบาลตำบลธารใส), the bare place name (ธารใส) and the type. */
  readonly agency: { readonly name: string; readonly place: string; readonly type: 'tesaban' | 'obt' | 'obj' }
  readonly today: string
  /** The round that is reported, if one is chosen: actions must lie in it, and not after the report. */
  readonly round: { readonly from: string; readonly to: string; readonly reportOn: string | null } | null
  readonly units: readonly {
    readonly id: string
    readonly name: string
    readonly parentId: string | null
    readonly endedOn: string | null
  }[]
  /** Results of the years the plan speaks of, newest last. */
  readonly scores: readonly CheckedScore[]
}

export type PlacePart = 'plan' | 'measure' | 'step' | 'action' | 'outcome' | 'proof'

/** Where it is: enough to link to it and to show it live beside the field that is being typed. */
export interface Place {
  readonly part: PlacePart
  readonly measureId?: string
  readonly stepId?: string
  readonly actionId?: string
  readonly outcomeId?: string
  readonly proofId?: string
  /** Name of the field of that thing, such as 'name', 'output', 'what', 'text'. */
  readonly field?: string
}

/** Values for the {holes} of the rule's words. Days are ISO text under keys ending in `Day`; the reader's language formats them. */
export type Values = Readonly<Record<string, string | number>>

export interface Found {
  readonly place: Place
  readonly values?: Values
}

/** Its words (title, detail, explains, way) stand under its id in words.th.ts and words.en.ts of this folder. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  find(input: CheckInput): readonly Found[]
}

/** One finding as the pages show it. */
export interface CheckFinding extends Found {
  readonly rule: Rule
}

export const activeMeasures = (input: CheckInput): readonly MeasurePicture[] =>
  input.plan.measures.filter(measure => measure.state === 'active')
