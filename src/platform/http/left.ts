// What somebody gets back whose form came to nothing and cannot be shown again: nobody types a text twice. Never what is kept from being seen.
import { isId } from '#src/kernel/ids.ts'
import type { FormValues } from './form-state.ts'

export interface Left {
  /** Why, in the words of the page that refused. */
  readonly why?: string
  /** What was typed, to be copied. */
  readonly texts: readonly string[]
  /** The whole form, to be opened again with them: posted with REVIEW to where it was sent. Files are not among them. */
  readonly fields: readonly (readonly [string, string])[]
}

/** Shows a form with what is posted in it: nothing is checked, nothing is done. */
export const REVIEW = '_review'

/** Names of the fields that passwords and codes are typed into; a test finds them all. */
const secrets = new Set(['password', 'current', 'again', 'code', 'token', 'hook'])
export const isSecretField = (name: string): boolean => secrets.has(name)

export function leftOf(values: FormValues, why?: string): Left {
  const fields = Object.entries(values)
    .filter(([name]) => !isSecretField(name))
    .flatMap(([name, value]) => [value ?? []].flat().map(one => [name, one] as const))
  const typed = fields.filter(([name]) => !name.startsWith('_')).map(([, value]) => value.trim())
  const texts = typed.filter(value => value.length >= WORTH_KEEPING && !isId(value))
  return { ...(why ? { why } : {}), texts, fields }
}
/** Shorter is typed again before it is found and copied. */
const WORTH_KEEPING = 12

/** Somebody filled something in, and did not only press a button. */
export const hasAnswers = ({ fields }: Left): boolean =>
  fields.some(([name, value]) => !name.startsWith('_') && value.trim() !== '')
