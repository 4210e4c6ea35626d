// The outcome of anything that may be refused: a value, or a refusal with a code.
// Refusals are for people (every code has words in some words.th.ts); bugs and outages are thrown.

export type Ok<T> = { readonly ok: true; readonly value: T }

/** `at` is the form field the refusal belongs to; `detail` fills the placeholders of its words. */
export type No<C extends string = string> = {
  readonly ok: false
  readonly because: C
  readonly at?: string
  readonly detail?: Readonly<Record<string, string | number>>
  /** What else is wrong with the same form. */
  readonly also?: readonly No<C>[]
  /** What was written before the refusal stays: a draft that is not right yet is still a draft. */
  readonly keeps?: true
}

export type Result<T, C extends string = string> = Ok<T> | No<C>

/** The answer of a rule that only says yes or why not. */
export type Verdict<C extends string = string> = Result<true, C>

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function no<C extends string>(because: C, more: Omit<No<C>, 'ok' | 'because'> = {}): No<C> {
  return { ok: false, because, ...more }
}

export const yes: Ok<true> = ok(true)

export function isOk<T, C extends string>(result: Result<T, C>): result is Ok<T> {
  return result.ok
}
