// What may be typed about risks, guidelines, the working group and what was done. Refusals are codes; their words are in words.*.ts.
import { z } from 'zod'
import { isId } from '#src/kernel/ids.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { day, id, line, oneOf, optionalDay, optionalId, paragraph, version } from '#src/platform/http/fields.ts'

export const riskKinds = ['corruption', 'bribery', 'personnel', 'procurement', 'licence'] as const
export type RiskKind = (typeof riskKinds)[number]
export const riskStates = ['draft', 'assessed', 'monitored', 'closed'] as const
export type RiskState = (typeof riskStates)[number]
export const levels = ['low', 'medium', 'high', 'very-high'] as const
export type Level = (typeof levels)[number]
export const followUpRounds = ['six-month', 'annual', 'other'] as const
export type FollowUpRound = (typeof followUpRounds)[number]
export const guidelineKinds = ['prevent', 'watch', 'investigate', 'discipline'] as const
export type GuidelineKind = (typeof guidelineKinds)[number]
export const reviewResults = ['kept', 'changed'] as const
export type ReviewResult = (typeof reviewResults)[number]
export const workKinds = ['watch', 'investigate', 'discipline'] as const
export type IntegrityWorkKind = (typeof workKinds)[number]

const year = () =>
  line(4)
    .transform(toArabicDigits)
    .refine(text => /^25[4-9]\d$/.test(text), 'not-a-year')
    .transform(Number)

/** 1 to 5, in Thai or Arabic digits. */
const grade = () =>
  line(10)
    .transform(toArabicDigits)
    .refine(text => /^[1-5]$/.test(text), 'not-1-to-5')
    .transform(Number)
const optionalGrade = () =>
  line(10, { optional: true })
    .transform(toArabicDigits)
    .refine(text => /^[1-5]?$/.test(text), 'not-1-to-5')
    .transform(text => (text === '' ? null : Number(text)))

const whole = (from: number, to: number, code: string) =>
  line(10)
    .transform(toArabicDigits)
    .refine(text => /^\d{1,4}$/.test(text) && Number(text) >= from && Number(text) <= to, code)
    .transform(Number)

const ids = () =>
  z.preprocess(
    value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().refine(isId, 'choose-one')),
  )

const webLink = () =>
  line(500, { optional: true }).refine(
    text => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)),
    'link-not-http',
  )

const riskParts = {
  kind: oneOf(riskKinds),
  mission: line(300),
  unit: id(),
  joint: ids(),
  event: paragraph(2000),
  cause: paragraph(2000, { optional: true }),
  existing_control: paragraph(2000, { optional: true }),
  likelihood: optionalGrade(),
  impact: optionalGrade(),
  treatment: paragraph(3000, { optional: true }),
  from: optionalDay(),
  to: optionalDay(),
  indicator: paragraph(1000, { optional: true }),
  residual_likelihood: optionalGrade(),
  residual_impact: optionalGrade(),
}

interface Pairs {
  readonly likelihood: number | null
  readonly impact: number | null
  readonly residual_likelihood: number | null
  readonly residual_impact: number | null
  readonly from: string | null
  readonly to: string | null
}

/** Half a score says nothing: both numbers of a pair, or neither. */
function wholePairs(one: Pairs, context: z.RefinementCtx) {
  for (const [a, b] of [
    ['likelihood', 'impact'],
    ['residual_likelihood', 'residual_impact'],
  ] as const) {
    if ((one[a] === null) === (one[b] === null)) continue
    context.addIssue({ code: 'custom', message: 'both-grades', path: [one[a] === null ? a : b] })
  }
  if (one.from !== null && one.to !== null && one.to < one.from)
    context.addIssue({ code: 'custom', message: 'until-before-from', path: ['to'] })
}

export const NewRisk = z.object({ fiscal_year: year(), ...riskParts }).superRefine(wholePairs)
export type NewRisk = z.infer<typeof NewRisk>
export const EditRisk = z.object({ ...riskParts, _version: version() }).superRefine(wholePairs)
export type EditRisk = z.infer<typeof EditRisk>
export const Reason = z.object({ reason: line(500), _version: version() })
export type Reason = z.infer<typeof Reason>

export const NewFollowUp = z.object({
  on_day: day(),
  round: oneOf(followUpRounds),
  done: paragraph(3000),
  residual_likelihood: grade(),
  residual_impact: grade(),
})
export type NewFollowUp = z.infer<typeof NewFollowUp>

export const ChosenMeasures = z.object({ measures: ids() })
export const CarryOver = z.object({ to_year: year(), risks: ids() })
export type CarryOver = z.infer<typeof CarryOver>

const threshold = () => whole(2, 25, 'not-a-threshold')
export const LevelSetting = z
  .object({
    fiscal_year: year(),
    medium_from: threshold(),
    high_from: threshold(),
    very_high_from: threshold(),
    confirmed_where: line(300, { optional: true }),
  })
  .superRefine((one, context) => {
    if (one.high_from <= one.medium_from)
      context.addIssue({ code: 'custom', message: 'thresholds-rise', path: ['high_from'] })
    if (one.very_high_from <= one.high_from)
      context.addIssue({ code: 'custom', message: 'thresholds-rise', path: ['very_high_from'] })
  })
export type LevelSetting = z.infer<typeof LevelSetting>

const guidelineParts = {
  kind: oneOf(guidelineKinds),
  name: line(300),
  unit: id(),
  in_force_on: day(),
  review_every_months: whole(1, 60, 'not-months'),
  url: webLink(),
  evidence: optionalId(),
}
const withDocument = (one: { url: string; evidence: string | null }, context: z.RefinementCtx) => {
  if (one.url === '' && one.evidence === null)
    context.addIssue({ code: 'custom', message: 'document-needed', path: ['url'] })
}
export const NewGuideline = z.object(guidelineParts).superRefine(withDocument)
export type NewGuideline = z.infer<typeof NewGuideline>
export const EditGuideline = z.object({ ...guidelineParts, _version: version() }).superRefine(withDocument)
export type EditGuideline = z.infer<typeof EditGuideline>

export const NewReview = z.object({ on_day: day(), result: oneOf(reviewResults), note: paragraph(2000) })
export type NewReview = z.infer<typeof NewReview>

export const NewWork = z.object({
  kind: oneOf(workKinds),
  on_day: day(),
  unit: id(),
  what: paragraph(2000),
  result: paragraph(2000, { optional: true }),
  count: whole(1, 9999, 'not-a-count'),
})
export type NewWork = z.infer<typeof NewWork>
export const WithdrawWork = z.object({ reason: line(500) })

const teamParts = { name: line(200), order_ref: line(200), named_on: day() }
export const NewTeam = z.object(teamParts)
export type NewTeam = z.infer<typeof NewTeam>
export const EditTeam = z.object({ ...teamParts, _version: version() })
export type EditTeam = z.infer<typeof EditTeam>
export const EndTeam = z.object({ ended_on: day(), reason: line(500), _version: version() })
export type EndTeam = z.infer<typeof EndTeam>
export const NewMember = z.object({ staff: id(), task: line(300) })
export type NewMember = z.infer<typeof NewMember>
/** One form adds, a small one per row takes away. */
export const ChangeMembers = z.union([z.object({ remove: line(36) }), NewMember])
export type ChangeMembers = z.infer<typeof ChangeMembers>
