// What a form shows: the values (typed or stored), the refusals in words and where they belong, and its two hidden tokens.
import { newId } from '#src/kernel/ids.ts'

export interface FieldError {
  /** Name of the field; empty for a refusal of the form as a whole. */
  readonly field: string
  readonly message: string
  /** Words that any field could have: a summary must say whose they are. */
  readonly isGeneral?: boolean
}

export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>

export interface FieldState {
  readonly name: string
  readonly value: string
  readonly error?: string
}

export interface FormState {
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  /** Fields every form must carry: `_once` makes it count once, `_version` notices that somebody else was faster. */
  readonly hidden: Record<string, string>
  field(name: string): FieldState
  /** All values of a field that may have several. */
  chosen(name: string): readonly string[]
  error(name: string): string | undefined
}

export function formState(values: FormValues, errors: readonly FieldError[] = [], once = newId()): FormState {
  const error = (name: string) => errors.find(one => one.field === name)?.message
  const version = first(values._version)
  return {
    values,
    errors,
    hidden: { _once: once, ...(version ? { _version: version } : {}) },
    field: name => {
      const text = error(name)
      return { name, value: first(values[name]), ...(text === undefined ? {} : { error: text }) }
    },
    chosen: name => {
      const value = values[name]
      return value === undefined ? [] : typeof value === 'string' ? [value] : value
    },
    error,
  }
}

function first(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
