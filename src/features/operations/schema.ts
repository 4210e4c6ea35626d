// What may be typed about the annual operation plan. Refusals are codes; their words are in words.*.ts.
import { z } from 'zod'
import { parseBaht, toArabicDigits } from '#src/kernel/numerals.ts'
import { day, id, line, oneOf, optionalDay, paragraph, version } from '#src/platform/http/fields.ts'

export const statuses = ['not-started', 'doing', 'done'] as const
export type Status = (typeof statuses)[number]
/** As a project is shown: what was reported of it, or that it was cancelled or never reported. */
export const standings = ['done', 'doing', 'not-started', 'unreported', 'cancelled'] as const
export type Standing = (typeof standings)[number]
export const rounds = ['R6', 'R12'] as const
export type FollowUpRound = (typeof rounds)[number]

const year = () =>
  line(4)
    .transform(toArabicDigits)
    .refine(text => /^25[4-9]\d$/.test(text), 'not-a-year')
    .transform(Number)

/** Baht as people write it: 12,500 or ๑๒,๕๐๐.๕๐; kept as satang. Nothing typed is nothing. */
const baht = () =>
  line(30, { optional: true }).transform((text, context) => {
    const read = bahtOf(text)
    if (read !== undefined) return read
    context.addIssue({ code: 'custom', message: 'not-money' })
    return z.NEVER
  })

/** Up to 99,999 million baht: more is a slip of the keyboard. */
const MOST_SATANG = 9_999_999_999_999n

export function bahtOf(text: string): number | undefined {
  const typed = text.replace(/\s/g, '')
  if (/^[-–]?$/.test(typed)) return 0
  const read = parseBaht(typed)
  return read.ok && read.value >= 0n && read.value <= MOST_SATANG ? Number(read.value) : undefined
}

const percent = () =>
  line(10)
    .transform(text => toArabicDigits(text).replace(/[\s%]/g, ''))
    .refine(text => /^\d{1,3}$/.test(text) && Number(text) <= 100, 'not-a-percent')
    .transform(Number)

const planParts = {
  name: line(200, { optional: true }),
  approved_ref: line(300, { optional: true }),
  approved_on: optionalDay(),
}
export const NewPlan = z.object({ fiscal_year: year(), ...planParts })
export type NewPlan = z.infer<typeof NewPlan>
export const EditPlan = z.object({ ...planParts, _version: version() })
export type EditPlan = z.infer<typeof EditPlan>

const projectParts = {
  strategy: line(300),
  name: line(300),
  target: paragraph(2000),
  budget: baht(),
  budget_source: line(200, { optional: true }),
  place: line(200, { optional: true }),
  unit: id(),
  from: day(),
  to: day(),
}
const inOrder = (one: { from: string; to: string }, context: z.RefinementCtx) => {
  if (one.to < one.from) context.addIssue({ code: 'custom', message: 'until-before-from', path: ['to'] })
}
export const NewProject = z.object(projectParts).superRefine(inOrder)
export type NewProject = z.infer<typeof NewProject>
export const EditProject = z.object({ ...projectParts, _version: version() }).superRefine(inOrder)
export type EditProject = z.infer<typeof EditProject>
export const Reason = z.object({ reason: line(500), _version: version() })
export type Reason = z.infer<typeof Reason>

export const NewProgress = z.object({
  on_day: day(),
  status: oneOf(statuses),
  percent: percent(),
  spent: baht(),
  result: paragraph(3000, { optional: true }),
  obstacle: paragraph(3000, { optional: true }),
})
export type NewProgress = z.infer<typeof NewProgress>
