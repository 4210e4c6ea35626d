// Zod pieces for what people type: cleaned, bounded, and refused with a code that has words, never with Zod's own text.
import { z } from 'zod'
import { isId } from '#src/kernel/ids.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import { cleanInput } from '#src/kernel/thai-text.ts'

const typed = z.string({ error: 'wrong-kind' })

/** One line of text. An empty one is refused unless `optional`. */
export const line = (max = 200, options: { optional?: boolean } = {}) =>
  typed
    .optional()
    .transform(text => cleanInput(text ?? '', { multiline: false }))
    .refine(text => options.optional === true || text.length > 0, 'required')
    .refine(text => text.length <= max, 'too-long')

/** Text of several lines. */
export const paragraph = (max = 4000, options: { optional?: boolean } = {}) =>
  typed
    .optional()
    .transform(text => cleanInput(text ?? '', { multiline: true }))
    .refine(text => options.optional === true || text.length > 0, 'required')
    .refine(text => text.length <= max, 'too-long')

/** Kept to the letter: a password may begin with a space. */
export const secret = (max = 200) => typed.min(1, 'required').max(max, 'too-long')

export const mail = () =>
  line(254)
    .transform(text => text.toLowerCase())
    .refine(text => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'not-mail')

export const optionalMail = () =>
  line(254, { optional: true })
    .transform(text => text.toLowerCase())
    .refine(text => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'not-mail')
    .transform(text => (text === '' ? null : text))

export const id = () => line(36).refine(isId, 'choose-one')
export const optionalId = () =>
  line(36, { optional: true })
    .refine(text => text === '' || isId(text), 'choose-one')
    .transform(text => (text === '' ? null : text))

export const oneOf = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices, { error: 'choose-one' })

/** Any of several boxes; none is an empty list. */
export const someOf = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.preprocess(value => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(oneOf(choices)))

export const ticked = () => typed.optional().transform(value => value === 'yes' || value === 'on')

/** A day as people write it (๒๘ เม.ย. ๒๕๖๙, 28/4/2569, 2026-04-28), kept as 2026-04-28. */
export const day = () => line(60).transform((text, context) => toDay(text, context))
export const optionalDay = () =>
  line(60, { optional: true }).transform((text, context) => (text === '' ? null : toDay(text, context)))

function toDay(text: string, context: z.RefinementCtx): string {
  const parsed = parseDate(text)
  if (parsed.ok) return parsed.value.toString()
  context.addIssue({ code: 'custom', message: text === '' ? 'required' : parsed.because })
  return z.NEVER
}

/** The row version a form was drawn from. */
export const version = () => z.coerce.number({ error: 'stale' }).int('stale').positive('stale')
