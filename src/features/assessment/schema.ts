// What may be typed about scores, findings and frameworks.
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { id, line, oneOf, optionalDay, optionalId, paragraph, ticked, version } from '#src/platform/http/fields.ts'

/** 0 to 100 with at most two decimals, in Thai or Arabic digits; empty is no score. */
export const score = () =>
  line(12, { optional: true }).transform((text, context) => {
    const typed = toArabicDigits(text).replace(/[,\s]/g, '')
    if (typed === '') return null
    if (!/^-?\d+([.]\d+)?$/.test(typed)) {
      context.addIssue({ code: 'custom', message: 'not-a-score' })
      return z.NEVER
    }
    const value = Number(typed)
    if (value < 0 || value > 100) {
      context.addIssue({ code: 'custom', message: 'score-above-100' })
      return z.NEVER
    }
    return Math.round(value * 100) / 100
  })

const told = z.object({
  level_stated: line(60, { optional: true }),
  level_sure: ticked(),
  source: line(300, { optional: true }),
  _version: z.coerce.number().int().nonnegative().catch(0),
})

/** Lines come as fields named "indicator:duty"; unknown names are refused by the action. Every wrong field is named at once. */
export const SaveScores = z.looseObject({}).transform((all, context) => {
  const read = (name: string): number | null => {
    const found = score().safeParse(all[name])
    if (found.success) return found.data
    for (const issue of found.error.issues) context.addIssue({ code: 'custom', message: issue.message, path: [name] })
    return null
  }
  const rest = told.safeParse(all)
  for (const issue of rest.error?.issues ?? [])
    context.addIssue({ code: 'custom', message: issue.message, path: issue.path })
  const lines: Record<string, number> = {}
  for (const name of Object.keys(all).filter(one => /^(indicator|question|item):[a-z0-9-]+$/.test(one))) {
    const value = read(name)
    if (value !== null) lines[name] = value
  }
  const tools = { total: read('total'), iit: read('iit'), eit: read('eit'), oit: read('oit') }
  return rest.success ? { ...tools, ...rest.data, lines } : z.NEVER
})
export type SaveScores = z.infer<typeof SaveScores>

const parts = {
  finding: paragraph(1000),
  cause: paragraph(1000, { optional: true }),
  recommendation: paragraph(1000, { optional: true }),
  issue: line(40, { optional: true }),
}
export const NewFinding = z.object({
  kind: oneOf(['indicator', 'question', 'item', 'other']),
  key: line(80, { optional: true }),
  ...parts,
})
export type NewFinding = z.infer<typeof NewFinding>
export const EditFinding = z.object({ ...parts, _version: version() })
export type EditFinding = z.infer<typeof EditFinding>
export const SetAside = z.object({ reason: line(500), _version: version() })
export type SetAside = z.infer<typeof SetAside>

/** What is ticked under one name: nothing, one, or several. */
const several = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])

/** Items by topic, and whoever prepares them; with `remove` they have nobody. */
export const AssignItems = z.object({
  verb: oneOf(['assign', 'remove']),
  items: z.preprocess(several, z.array(z.string().max(80)).min(1, 'choose-items').max(100, 'choose-one')),
  unit: optionalId(),
  staff: optionalId(),
  due_on: optionalDay(),
  order_ref: line(200, { optional: true }),
  note: line(500, { optional: true }),
})
export type AssignItems = z.infer<typeof AssignItems>

/** Whom to remind, by staff id, in whose words. */
export const RemindAssignees = z.object({
  people: z.preprocess(several, z.array(id()).min(1, 'choose-people').max(500, 'choose-one')),
  words: paragraph(2000),
})
export type RemindAssignees = z.infer<typeof RemindAssignees>
