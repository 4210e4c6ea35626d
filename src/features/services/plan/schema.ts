// What may be typed about vehicles, rooms, their closed days, and what was delivered. Refusals are codes; their words are in plan-words.
import { z } from 'zod'
import { parseThaiNumber } from '#src/kernel/numerals.ts'
import { day, id, line, oneOf, version } from '#src/platform/http/fields.ts'
import { kinds, parts } from './rules.ts'

const number = (most: number, options: { optional?: boolean } = {}) =>
  line(20, options).transform((text, context) => {
    if (text === '') return null
    const read = parseThaiNumber(text)
    if (read.ok && Number.isInteger(read.value) && read.value >= 1 && read.value <= most) return read.value
    context.addIssue({ code: 'custom', message: read.ok ? 'not-in-range' : 'not-a-number', params: { most } })
    return z.NEVER
  })
const wholeNumber = (most: number) => number(most).transform(value => value ?? 0)

const resourceParts = {
  label_th: line(120),
  label_en: line(120, { optional: true }),
  mark: line(120, { optional: true }),
  unit: id(),
  per_day: wholeNumber(100),
  litres: number(100_000, { optional: true }),
}
export const AddResource = z.object({ kind: oneOf(kinds), ...resourceParts })
export type AddResource = z.infer<typeof AddResource>
export const ChangeResource = z.object({ ...resourceParts, _version: version() })
export type ChangeResource = z.infer<typeof ChangeResource>

export const CloseDays = z.object({ from_day: day(), to_day: day(), reason: line(200) })
export type CloseDays = z.infer<typeof CloseDays>

/** Of the plan page of the desk, which has read its own fields already. */
export const Placed = z.object({
  day: z.iso.date(),
  part: oneOf(parts),
  with: z.uuid().nullable(),
  trips: number(100, { optional: true }),
})

/** Of its page for what is done. */
export const Delivered = z.object({ trips: wholeNumber(100), litres: wholeNumber(1_000_000) })
