// What a report of measures says, as it was read: every value with how sure the reading is and where it stands. Plain values, nothing of the
// program's own records: somebody looks at it before anything of it is taken over.
import type { Period } from '#src/kernel/period.ts'

/** From 0 to 1. Below `UNSURE` somebody should look at it first. */
export type Sureness = number
export const UNSURE = 0.75

/** Where a value stands: which block of the paper, and which cell when it is a table. From 0. */
export interface Source {
  readonly block: number
  readonly row?: number
  readonly column?: number
}

export interface Told<Value> {
  readonly value: Value
  readonly sure: Sureness
  readonly from: readonly Source[]
}

export interface ToldPeriod {
  readonly raw: string
  readonly days?: Period
  /** More than one, where several are written. */
  readonly parts: readonly Period[]
  /** `raw` does not name these months; the nearest ones were taken. */
  readonly isRepaired?: true
}

export interface ToldScore {
  readonly indicator: string
  readonly value?: number
  readonly change?: number
}

export type ToldStatus = 'done' | 'not-done'

export interface ToldMeasure {
  /** As it is numbered on paper; by its place where it is not. */
  readonly no: string
  readonly heading?: Told<string>
  readonly title: Told<string>
  /** Where one row holds several measures under one heading: each of them; the title is all of it. */
  readonly titleItems: readonly string[]
  readonly steps: Told<readonly string[]>
  readonly responsible: Told<readonly string[]>
  readonly period?: Told<ToldPeriod>
  readonly status?: Told<ToldStatus>
  readonly outputs: Told<readonly string[]>
  readonly outcomes: Told<readonly string[]>
  /** How it is reported and followed up, where the form asks for that. */
  readonly supervision: Told<readonly string[]>
  readonly scores: Told<readonly ToldScore[]>
}

export interface ToldSigner {
  readonly name: string
  readonly position: string
}

export interface ToldMemo {
  readonly from?: string
  readonly number?: string
  /** ISO. */
  readonly date?: string
  readonly subject?: string
  readonly to?: string
  readonly signers: readonly ToldSigner[]
}

export const paperKinds = ['result', 'progress', 'plan', 'other'] as const
export type PaperKind = (typeof paperKinds)[number]

export interface Understood {
  readonly kind: PaperKind
  readonly agency?: Told<string>
  readonly agencyType?: string
  readonly district?: Told<string>
  readonly province?: Told<string>
  /** Of the Buddhist era. */
  readonly fiscalYear?: Told<number>
  readonly round?: string
  readonly overallScore?: Told<number>
  readonly overallLevel?: Told<string>
  readonly memo?: ToldMemo
  readonly measures: readonly ToldMeasure[]
  /** Codes of what a person should know: `no-measures`, `half-a-table`, `several-years`, `agency-unclear`. */
  readonly notes: readonly string[]
}
