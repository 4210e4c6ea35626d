// What a framework of the assessment looks like, as a shipped file or as an agency's corrected version. A year is data: numbers belong to
// it, subjects (topics) outlive it. `mark` says how sure each part is; only a person who read the manual makes it 'confirmed'.
import { z } from 'zod'
import { agencyKinds } from '../agencies/public.ts'

export const marks = ['sourced', 'corroborated', 'inferred', 'memory', 'confirmed'] as const
export type Mark = (typeof marks)[number]

export const tools = ['IIT', 'EIT', 'OIT'] as const
export type Tool = (typeof tools)[number]

const mark = z.enum(marks)
const named = { th: z.string().trim().min(1).max(500), en: z.string().trim().min(1).max(500) }
const key = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const percent = z.number().min(0).max(100)
const forKinds = { for: z.array(z.enum(agencyKinds)).min(1).optional() }

const Component = z.strictObject({
  id: key,
  th: z.string().trim().min(1).max(2000),
  en: z.string().trim().max(2000).optional(),
  mark,
  ...forKinds,
})

const Item = z.strictObject({
  number: z.int().min(1).max(99),
  topic: key,
  ...named,
  group: z.string().max(100),
  mark,
  components: z.array(Component),
  /** The fiscal year whose work the item shows: the running one (0) or the one before (-1). */
  data: z
    .strictObject({ offset: z.union([z.literal(-1), z.literal(0)]), round: z.enum(['R6', 'R12', 'H2']) })
    .optional(),
  /** Where a person checked it, such as a page of the manual. */
  confirmed: z.string().max(300).optional(),
  sources: z.array(z.string().max(300)).optional(),
  ...forKinds,
})

export const Framework = z
  .strictObject({
    year: z.int().min(2550).max(2650),
    source: z.strictObject(named),
    /** The manual of the year and which edition of it; an empty edition is not known. */
    manual: z.strictObject({ ...named, version: z.string().trim().max(100), mark }).optional(),
    itemCountMark: mark,
    weights: z.strictObject({ IIT: percent, EIT: percent, OIT: percent, mark }),
    /** Best first: the first whose total and least tool score are reached is the level. */
    levels: z.array(z.strictObject({ id: key, ...named, total: percent, each: percent, mark })).min(1),
    indicators: z
      .array(
        z.strictObject({ id: key, number: z.int().min(1).max(99), tool: z.enum(tools), ...named, issue: key, mark }),
      )
      .min(1),
    questions: z.array(
      z.strictObject({ code: z.string().regex(/^[ie]\d{1,2}$/), key, indicator: key, ...named, mark }),
    ),
    issues: z.array(z.strictObject({ id: key, ...named, mark })),
    items: z.array(Item).min(1),
  })
  .superRefine((framework, context) => {
    const twice = (values: readonly (string | number)[], path: string) => {
      const found = values.find((value, at) => values.indexOf(value) !== at)
      if (found !== undefined)
        context.addIssue({ code: 'custom', message: `${path} ${found} stands twice`, path: [path] })
    }
    twice(
      framework.items.map(item => item.number),
      'items',
    )
    twice(
      framework.items.map(item => item.topic),
      'items',
    )
    twice(
      framework.indicators.map(one => one.id),
      'indicators',
    )
    twice(
      framework.questions.map(one => one.code),
      'questions',
    )
    const known = new Set(framework.indicators.map(one => one.id))
    for (const [at, question] of framework.questions.entries())
      if (!known.has(question.indicator))
        context.addIssue({ code: 'custom', message: `no indicator ${question.indicator}`, path: ['questions', at] })
    const { IIT, EIT, OIT } = framework.weights
    if (Math.abs(IIT + EIT + OIT - 100) > 1e-9)
      context.addIssue({ code: 'custom', message: 'the weights do not sum to 100', path: ['weights'] })
  })
export type Framework = z.infer<typeof Framework>
export type FrameworkItem = Framework['items'][number]
