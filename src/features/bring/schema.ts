// What may be typed about brought papers. Refusals are codes; their words are in words.*.ts.
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { No } from '#src/kernel/result.ts'
import { line, oneOf, paragraph, ticked, version } from '#src/platform/http/fields.ts'
import { receivedFiles } from '#src/platform/http/file-fields.ts'
import { linesOf, measureKinds, outcomeKinds } from '../measures/public.ts'
import type { Correction } from './changes.ts'
import { unreadLines } from './periods.ts'

export const BringPapers = z.object({
  files: receivedFiles(),
  _refused: z.custom<readonly No[]>(Array.isArray).catch([]),
})

export const SetAside = z.object({ reason: line(500), _version: version() })
export type SetAside = z.infer<typeof SetAside>

export const Undo = z.object({ sure: ticked(), _version: version() })
export type Undo = z.infer<typeof Undo>

const chosen = z.preprocess(
  value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(80)),
)
const indexes = chosen.transform(all => all.map(Number).filter(one => Number.isInteger(one) && one >= 0))

export const SplitDraft = z.object({
  title: line(500),
  steps: indexes,
  outputs: indexes,
  outcomes: indexes,
  _version: version(),
})

export const TakeOver = z.object({
  fiscal_year: line(4)
    .transform(toArabicDigits)
    .refine(text => /^25[4-9]\d$/.test(text), 'not-a-year')
    .transform(Number),
  results: oneOf(['with-results', 'plan-only']),
  scores: chosen,
  _version: version(),
})
export type TakeOver = z.infer<typeof TakeOver>

/** Rows of a form: `step.0.text`, `step.0.periods`. At most so many, and so many names in a step. */
export const MOST_ROWS = 60
const MOST_NAMES = 12

/** Who is meant: one of the house, the officers of an order, the words alone; empty where the name shall say it. */
const choicePattern = /^(?:outside|order|(?:unit|group|person):[\w-]+)?$/

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function rowsIn(all: Readonly<Record<string, unknown>>, name: string, parts: readonly string[], most = MOST_ROWS) {
  return Array.from({ length: most }, (_, at) => ({
    at,
    values: parts.map(part => text(all[`${name}.${at}.${part}`]).trim()),
  })).filter(row => row.values[0] !== '')
}

const head = z.object({
  title: line(500),
  kind: oneOf(measureKinds),
  heading: line(20, { optional: true }),
  status: oneOf(['unsaid', 'done', 'not-done']),
  outputs: paragraph(20_000, { optional: true }),
  verb: z.string().optional(),
  _version: version(),
})

/** A measure as it is typed: a step without words is none. Every wrong field is named at once. */
export const CorrectMeasure = z.looseObject({}).transform((all, context) => {
  const read = head.safeParse(all)
  for (const issue of read.error?.issues ?? [])
    context.addIssue({ code: 'custom', message: issue.message, path: issue.path })
  const wrong = (name: string, message: string, params: Record<string, string> = {}) =>
    context.addIssue({ code: 'custom', message, path: [name], params })
  const named = (name: string, most: number) =>
    rowsIn(all, name, ['words', 'choice'], most).map(({ at, values: [words = '', choice = ''] }) => {
      if (words.length > 200) wrong(`${name}.${at}.words`, 'too-long')
      if (!choicePattern.test(choice)) wrong(`${name}.${at}.choice`, 'choose-one')
      return { words, choice, guessed: false, settled: true }
    })
  const steps = rowsIn(all, 'step', ['text', 'periods']).map(({ at, values: [words = '', periods = ''] }) => {
    if (words.length > 1000) wrong(`step.${at}.text`, 'too-long')
    const [typed] = unreadLines(periods)
    if (typed !== undefined) wrong(`step.${at}.periods`, 'not-a-period', { typed })
    const responsible = named(`step.${at}.party`, MOST_NAMES)
    return { text: words, periods: linesOf(periods).join('\n'), responsible }
  })
  const responsible = named('party', MOST_ROWS)
  const outcomes = rowsIn(all, 'outcome', ['text', 'kind', 'score']).map(({ at, values }) => {
    const [words = '', kind = '', score = ''] = values
    const known = outcomeKinds.find(one => one === kind)
    if (!known) wrong(`outcome.${at}.kind`, 'choose-one')
    if (words.length > 3000) wrong(`outcome.${at}.text`, 'too-long')
    return { text: words, kind: known ?? ('other' as const), score }
  })
  if (!read.success) return z.NEVER
  const { title, kind, heading, status, outputs, _version } = read.data
  const correction: Correction = {
    title,
    kind,
    heading,
    steps,
    responsible,
    outputs: linesOf(outputs),
    outcomes,
    status: status === 'unsaid' ? '' : status,
  }
  return { correction, isNext: read.data.verb === 'next', _version }
})
export type CorrectMeasure = z.infer<typeof CorrectMeasure>

/** The small verbs of a measure, each a button. */
export const ArrangeMeasure = z.object({
  verb: oneOf(['look', 'merge', 'up', 'down', 'leave-out', 'take-in', 'under']),
  heading: line(20, { optional: true }),
  _version: version(),
})
export type ArrangeMeasure = z.infer<typeof ArrangeMeasure>

/** The verbs of the draft as a whole. */
export const MendDraft = z.object({
  verb: oneOf(['repair', 'unrepair', 'issue', 'party', 'party-unit', 'party-back']),
  repair: line(20, { optional: true }),
  heading: line(20, { optional: true }),
  issue: line(60, { optional: true }),
  words: line(500, { optional: true }),
  choice: line(80, { optional: true }).refine(text => choicePattern.test(text), 'choose-one'),
  _version: version(),
})
export type MendDraft = z.infer<typeof MendDraft>
