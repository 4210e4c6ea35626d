// What may be typed about plans, measures, steps and what was done. Refusals are codes; their words are in words.*.ts.
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { parsePeriodText } from '#src/kernel/thai-date/parse-period.ts'
import {
  day,
  id,
  line,
  oneOf,
  optionalDay,
  optionalId,
  paragraph,
  someOf,
  ticked,
  version,
} from '#src/platform/http/fields.ts'
import { channels } from './channels.ts'

export const headingKinds = ['issues', 'free'] as const
export const numberings = ['per-heading', 'through'] as const
export const supervisions = ['none', 'monthly', 'quarterly'] as const
export const measureKinds = ['measure', 'project', 'activity'] as const
export const recurrings = ['none', 'monthly', 'quarterly', 'all-year'] as const
export const outcomeKinds = [
  'score-change',
  'score-kept',
  'count-change',
  'no-complaint',
  'behaviour',
  'trust',
  'participation',
  'duty-known',
  'can-follow',
  'other',
] as const
export const responsibleKinds = ['unit', 'person', 'group', 'order', 'outside'] as const

const year = () =>
  line(4)
    .transform(toArabicDigits)
    .refine(text => /^25[4-9]\d$/.test(text), 'not-a-year')
    .transform(Number)
const optionalYear = () =>
  line(4, { optional: true })
    .transform(toArabicDigits)
    .refine(text => text === '' || /^25[4-9]\d$/.test(text), 'not-a-year')
    .transform(text => (text === '' ? null : Number(text)))

/** Baht as people write it: 12,500 or ๑๒,๕๐๐.๕๐; kept as satang. */
const baht = () =>
  line(20, { optional: true })
    .transform(text => toArabicDigits(text).replace(/[,\s]|[\p{L}\p{M}.]+$/gu, ''))
    .refine(text => text === '' || /^\d{1,10}(\.\d{1,2})?$/.test(text), 'not-money')
    .transform(text => (text === '' ? null : Math.round(Number(text) * 100)))

/** One period per line, in any form that plans use. Their days follow when the year of the plan is known. */
const periods = () =>
  paragraph(1000, { optional: true }).superRefine((text, context) => {
    for (const typed of linesOf(text)) {
      const read = parsePeriodText(typed)
      if (!read.ok) context.addIssue({ code: 'custom', message: 'not-a-period', params: { typed } })
    }
  })
export const linesOf = (text: string) =>
  text
    .split('\n')
    .map(one => one.trim())
    .filter(one => one !== '')

/** Any number of boxes with ids behind a prefix: "unit:…" and "group:…". */
const chosen = () =>
  z.preprocess(
    value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(
      z
        .string()
        .max(80)
        .regex(/^(unit|group):[\w-]+$/, 'choose-one'),
    ),
  )
/** "indicator:duty", "question:i10", "item:hr-report". */
const aims = () =>
  z.preprocess(
    value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(
      z
        .string()
        .max(120)
        .regex(/^(indicator|question|item):[\w.-]+$/, 'choose-one'),
    ),
  )

export const NewPlan = z.object({
  fiscal_year: year(),
  based_on_year: optionalYear(),
  headings: oneOf(headingKinds),
  numbering: oneOf(numberings),
  supervision: oneOf(supervisions),
  preamble: paragraph(4000, { optional: true }),
})
export type NewPlan = z.infer<typeof NewPlan>
export const EditPlan = NewPlan.omit({ fiscal_year: true, headings: true }).extend({
  due_on: optionalDay(),
  _version: version(),
})
export type EditPlan = z.infer<typeof EditPlan>
export const ApprovePlan = z.object({ approved_on: day(), approved_ref: line(200), _version: version() })
export type ApprovePlan = z.infer<typeof ApprovePlan>
export const NewWorkshop = z.object({
  on_day: day(),
  place: line(200, { optional: true }),
  participants: line(500),
  people: line(6, { optional: true })
    .transform(toArabicDigits)
    .refine(text => text === '' || /^[1-9]\d{0,4}$/.test(text), 'not-a-count')
    .transform(text => (text === '' ? null : Number(text))),
  decided: paragraph(3000),
  evidence: optionalId(),
})
export type NewWorkshop = z.infer<typeof NewWorkshop>
export const TakeBack = z.object({ reason: line(500) })
export type TakeBack = z.infer<typeof TakeBack>
export const NewHeading = z.object({ name_th: line(300), name_en: line(300, { optional: true }) })
export type NewHeading = z.infer<typeof NewHeading>

const measureParts = {
  heading: id(),
  kind: oneOf(measureKinds),
  name: line(500),
  problem: paragraph(2000, { optional: true }),
  output_expected: paragraph(2000, { optional: true }),
  outcome_expected: paragraph(2000, { optional: true }),
  budget: baht(),
  budget_source: line(200, { optional: true }),
  supervision: oneOf(['as-plan', ...supervisions]),
  aims: aims(),
  responsible: chosen(),
}
export const NewMeasure = z.object(measureParts)
export type NewMeasure = z.infer<typeof NewMeasure>
export const EditMeasure = z.object({ ...measureParts, _version: version() })
export type EditMeasure = z.infer<typeof EditMeasure>
export const Reason = z.object({ reason: line(500), _version: version() })
export type Reason = z.infer<typeof Reason>
export const SplitMeasure = z.object({
  name: line(500),
  steps: z.preprocess(
    value => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid('choose-one')).min(1, 'choose-steps'),
  ),
  _version: version(),
})
export type SplitMeasure = z.infer<typeof SplitMeasure>

const stepParts = {
  name: paragraph(1000),
  recurring: oneOf(recurrings),
  periods: periods(),
  output_expected: paragraph(1000, { optional: true }),
  channels: someOf(channels),
  responsible: chosen(),
}
export const NewStep = z.object(stepParts)
export type NewStep = z.infer<typeof NewStep>
export const EditStep = z.object({ ...stepParts, _version: version() })
export type EditStep = z.infer<typeof EditStep>

export const AddResponsible = z
  .object({
    kind: oneOf(responsibleKinds),
    unit: optionalId(),
    staff: optionalId(),
    group: line(40, { optional: true }),
    order_ref: line(200, { optional: true }),
    name: line(200, { optional: true }),
    task: paragraph(500, { optional: true }),
  })
  .superRefine((one, context) => {
    const needs = { unit: 'unit', person: 'staff', group: 'group', order: 'order_ref', outside: 'name' } as const
    const field = needs[one.kind]
    if (!one[field])
      context.addIssue({
        code: 'custom',
        message: field === 'order_ref' || field === 'name' ? 'required' : 'choose-one',
        path: [field],
      })
  })
export type AddResponsible = z.infer<typeof AddResponsible>

export const NewAction = z.object({
  on_day: day(),
  until_day: optionalDay(),
  is_latest: ticked(),
  what: paragraph(3000),
  channels: someOf(channels),
  unit: optionalId(),
})
export type NewAction = z.infer<typeof NewAction>
export const EditAction = NewAction.extend({ _version: version() })
export type EditAction = z.infer<typeof EditAction>

export const FinishStep = z
  .object({
    result: oneOf(['done', 'open', 'not-done']),
    done_on: optionalDay(),
    output: paragraph(3000, { optional: true }),
    not_done_reason: paragraph(1000, { optional: true }),
    _version: version(),
  })
  .superRefine((one, context) => {
    const ask = (field: 'done_on' | 'output' | 'not_done_reason') => {
      if (!one[field]) context.addIssue({ code: 'custom', message: 'required', path: [field] })
    }
    if (one.result === 'done') {
      ask('done_on')
      ask('output')
    }
    if (one.result === 'not-done') ask('not_done_reason')
  })
export type FinishStep = z.infer<typeof FinishStep>

export const NewOutcome = z.object({
  kind: oneOf(outcomeKinds),
  text: paragraph(3000),
  score: line(120, { optional: true }).refine(
    text => text === '' || text === 'total:total' || /^(indicator|question|item):[\w.-]+$/.test(text),
    'choose-one',
  ),
})
export type NewOutcome = z.infer<typeof NewOutcome>
export const EditOutcome = NewOutcome.extend({ _version: version() })
export type EditOutcome = z.infer<typeof EditOutcome>

export const NewRound = z.object({ name: line(200), from: day(), to: day(), due_on: day(), report_on: optionalDay() })
export type NewRound = z.infer<typeof NewRound>
export const EditRound = NewRound.extend({ name: line(200, { optional: true }), _version: version() })
export type EditRound = z.infer<typeof EditRound>

export const NewNote = z.object({ on_day: day(), from: day(), to: day(), note: paragraph(2000) })
export type NewNote = z.infer<typeof NewNote>

export const Urge = z.object({ words: paragraph(2000) })
export type Urge = z.infer<typeof Urge>

export const Waiver = z.object({ rule: line(80), measure: optionalId(), reason: line(500) })
export type Waiver = z.infer<typeof Waiver>
