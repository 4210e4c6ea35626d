// What stands in the publication calendar and what may be typed about it. Refusals are codes; their words are in words.*.ts of the feature.
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { day, id, line, oneOf, optionalId } from '#src/platform/http/fields.ts'
import { publicationKinds } from '../../publishing/public.ts'

export const everies = ['year', 'quarter', 'month'] as const
export type Every = (typeof everies)[number]

const named = z.strictObject({ th: z.string().min(1), en: z.string().min(1) })
const key = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)

export const CalendarFile = z.strictObject({
  version: z.literal(1),
  checked: z.boolean(),
  source: named,
  entries: z.array(
    z.strictObject({
      key,
      th: z.string().min(1),
      en: z.string().min(1),
      basis: named,
      mark: z.enum(['unverified', 'confirmed']),
      every: z.enum(everies),
      month: z.int().min(1).max(12).optional(),
      day: z.int().min(1).max(90),
      /** Whose work it shows: of the running fiscal year, or of the one before. */
      data: z.union([z.literal(0), z.literal(-1)]),
      topic: key.optional(),
      /** Of the tree in citizens' words. */
      headings: z.array(key).optional(),
      kinds: z.array(z.enum(publicationKinds)).optional(),
    }),
  ),
})

export interface Entry {
  readonly key: string
  readonly name: { readonly th: string; readonly en: string }
  readonly basis: { readonly th: string; readonly en: string }
  readonly isVerified: boolean
  readonly every: Every
  readonly month: number | undefined
  /** Of the month of a yearly one; else days after the quarter or month is over. */
  readonly day: number
  readonly data: 0 | -1
  readonly topic: string | undefined
  readonly headings: readonly string[]
  readonly kinds: readonly string[]
}

const whole = (least: number, most: number) =>
  line(3)
    .transform(text => Number(toArabicDigits(text) || Number.NaN))
    .refine(value => Number.isInteger(value) && value >= least && value <= most, 'not-a-day')

const monthNumbers = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const
const when = {
  every: oneOf(everies),
  month: z.enum(monthNumbers, { error: 'choose-one' }).optional(),
  day: whole(1, 90),
  unit: optionalId(),
}

interface When {
  readonly every: Every
  readonly month?: string | undefined
  readonly day: number
}

function together(input: When, problems: z.RefinementCtx) {
  if (input.every !== 'year') return
  const month = Number(input.month || Number.NaN)
  if (Number.isNaN(month)) return problems.addIssue({ code: 'custom', path: ['month'], message: 'month-needed' })
  // 29 February is a day only sometimes: the calendar of a year takes the last day there is.
  if (input.day > ([4, 6, 9, 11].includes(month) ? 30 : month === 2 ? 29 : 31))
    problems.addIssue({ code: 'custom', path: ['day'], message: 'not-a-day' })
}

export const EditEntry = z
  .object({ ...when, _version: z.coerce.number({ error: 'stale' }).int('stale').min(0, 'stale') })
  .superRefine(together)
export type EditEntry = z.infer<typeof EditEntry>

export const NewEntry = z
  .object({
    name_th: line(200),
    name_en: line(200, { optional: true }),
    basis: line(200, { optional: true }),
    topic: line(80, { optional: true }),
    kind: line(20, { optional: true }).refine(
      text => text === '' || publicationKinds.some(one => one === text),
      'choose-one',
    ),
    ...when,
  })
  .superRefine((input, problems) => {
    together(input, problems)
    if (input.topic === '' && input.kind === '')
      problems.addIssue({ code: 'custom', path: ['topic'], message: 'topic-or-kind' })
  })
export type NewEntry = z.infer<typeof NewEntry>

/** Of a circular that begins here: who sends it, and until when it is to be acknowledged. */
export const TellUnits = z.object({ unit: id(), due: day() })
export type TellUnits = z.infer<typeof TellUnits>

export const SetAside = z.object({ reason: line(300) })
export type SetAside = z.infer<typeof SetAside>
