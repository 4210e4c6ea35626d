// The figures of the program, put together by app/ from the facts.ts of every feature, and how a request for one is read.
import { Temporal } from 'temporal-polyfill'
import { type Fact, type FactParams, type FactRow, valueOfRows } from '#src/kernel/fact.ts'
import { isId } from '#src/kernel/ids.ts'
import { type Period, period } from '#src/kernel/period.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'

export type Facts = readonly Fact<Tx>[]

export const factById = (facts: Facts, id: string): Fact<Tx> | undefined => facts.find(fact => fact.id === id)

export interface AskedFact {
  readonly fact: string
  /** ISO days, both included. */
  readonly from: string
  readonly to: string
  readonly params: FactParams
}

/** A figure of more years than this is a mistake in a date. */
const MOST_YEARS = 20

/** Which figure is meant, with its period; refused at the field that is wrong. */
export function askedFact(
  facts: Facts,
  input: { readonly fact: string; readonly from: string | null; readonly to: string | null; readonly params: string },
): Result<AskedFact, 'choose-one' | 'required' | 'until-before-from' | 'too-many-years'> {
  const fact = factById(facts, input.fact)
  if (!fact) return no('choose-one', { at: 'fact' })
  if (input.from === null) return no('required', { at: 'fact_from' })
  if (input.to === null) return no('required', { at: 'fact_to' })
  if (input.to < input.from) return no('until-before-from', { at: 'fact_to' })
  const years = Temporal.PlainDate.from(input.from).until(input.to, { largestUnit: 'years' }).years
  if (years >= MOST_YEARS) return no('too-many-years', { at: 'fact_to' })
  return ok({
    fact: fact.id,
    from: input.from,
    to: input.to,
    params: paramsOf(fact, new URLSearchParams(input.params)),
  })
}

/** Only the filters a figure knows: what is unknown would be frozen and mean nothing. */
export function paramsOf(fact: Fact<Tx>, query: URLSearchParams): FactParams {
  const unit = query.get('unit') ?? ''
  return fact.byUnit && isId(unit) ? { unit } : {}
}

export function writeParams(params: FactParams): string {
  return new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)])).toString()
}

export interface Counted {
  readonly value: number
  readonly rows: readonly FactRow[]
  readonly query: string
  readonly parameters: readonly unknown[]
}

export async function count(tx: Tx, fact: Fact<Tx>, asked: Omit<AskedFact, 'fact'>): Promise<Counted> {
  const query = fact.rows(tx, periodOf(asked), asked.params)
  const { sql, parameters } = query.compile()
  const rows = await query.execute()
  return { value: valueOfRows(fact, rows), rows, query: sql, parameters }
}

export const periodOf = (asked: { readonly from: string; readonly to: string }): Period => period(asked.from, asked.to)

/** The value alone, for a report or a command. */
export const valueOfFact = async (tx: Tx, fact: Fact<Tx>, asked: { from: string; to: string }): Promise<number> =>
  (await count(tx, fact, { ...asked, params: {} })).value
