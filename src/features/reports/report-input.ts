// What a report is written from: gathered in a transaction, plain values, nothing of how it will look.
import type { Lang, Words } from '#src/kernel/lang.ts'
import type { NumeralStyle } from '#src/kernel/numerals.ts'
import type { PlanPicture } from '../measures/public.ts'

export interface ReportInput {
  readonly plan: PlanPicture
  readonly agency: {
    readonly name: Words
    readonly place: Words
    /** The office that owns the report. */
    readonly office: Words
    readonly head: Words
  }
  readonly round: { readonly name: Words; readonly from: string; readonly to: string; readonly due: string } | undefined
  /** Of the assessment that the plan answers. */
  readonly score: { readonly year: number; readonly total: number; readonly level: string } | undefined
  readonly findings: readonly string[]
  /** Where the plan was made. */
  readonly workshops: readonly { readonly day: string; readonly participants: string }[]
  /** The manual of the assessment that the plan answers, as the framework names it. */
  readonly manual: { readonly name: Words; readonly version: string } | undefined
  /** What can be shown of pieces of evidence, by their id: the bytes of a picture, and where everybody may open it. */
  readonly shown: ReadonlyMap<string, { readonly hasPicture: boolean; readonly address: string }>
  /** A closed round is final; anything else is printed as a draft. */
  readonly isFinal: boolean
  readonly digest: string
  readonly at: string
  readonly numerals: NumeralStyle
  readonly lang: Lang
}

export const activeOf = (plan: PlanPicture) => plan.measures.filter(one => one.state === 'active')
export const countedOf = (measure: PlanPicture['measures'][number]) =>
  measure.steps.filter(step => step.state !== 'cancelled')
