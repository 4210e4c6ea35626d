// A fact is a figure that is computed: a named query over live registers for a period, with the rows behind it.
// Ids are permanent ('people.staff'): plans, reports and frozen figures refer to them for years.
import type { Words } from './lang.ts'
import type { Period } from './period.ts'

/** Filters beyond the period, such as `{ service: 'street-light' }`; plain values, because they are frozen. */
export type FactParams = Readonly<Record<string, string | number | boolean>>

export type FactCell = string | number | boolean | null

/** One thing counted. Only plain JSON values, because the rows are digested; no personal data beyond what is shown. */
export type FactRow = Readonly<{ id: string } & Record<string, FactCell>>

/** A query that can be shown and run: what Kysely builds. */
export interface FactQuery {
  compile(): { readonly sql: string; readonly parameters: readonly unknown[] }
  execute(): Promise<readonly FactRow[]>
}

export type Fact<Tx> = {
  readonly id: string
  readonly words: Words
  readonly unit: Words
  /** What is counted and from where, in one sentence for somebody who wants to check it. */
  readonly explains: Words
  /** Columns of a row that people may look at, in order. */
  readonly columns: readonly { readonly key: string; readonly words: Words }[]
  /** It can be limited to a unit and all below it: `params.unit`. */
  readonly byUnit?: true
  /** The rows counted, in a stable order (by id), so that the same rows give the same digest. */
  rows(tx: Tx, period: Period, params?: FactParams): FactQuery
  /** Absent: the value is the number of rows. */
  readonly value?: (rows: readonly FactRow[]) => number
}

/** A fact as it stood when a report was approved; `at` is an ISO instant, `period` two ISO days. */
export type FrozenFact = {
  readonly id: string
  readonly period: { readonly from: string; readonly to: string }
  readonly params: FactParams
  readonly value: number
  readonly query: string
  readonly parameters: readonly unknown[]
  readonly rows: readonly FactRow[]
  readonly rowsDigest: string
  readonly at: string
}

const idSyntax = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/

export function defineFact<Tx>(fact: Fact<Tx>): Fact<Tx> {
  if (!idSyntax.test(fact.id)) throw new Error(`fact id must look like 'feature.what-it-counts': ${fact.id}`)
  return fact
}

export const valueOfRows = <Tx>(fact: Fact<Tx>, rows: readonly FactRow[]): number => fact.value?.(rows) ?? rows.length
