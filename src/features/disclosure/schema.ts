// What may be typed about answers to items, and what an approved version holds. Refusals are codes; their words are in words.*.ts.
import { z } from 'zod'
import { day, line, optionalDay, optionalId, paragraph, ticked, version } from '#src/platform/http/fields.ts'

export const answerStates = ['preparing', 'checked', 'approved', 'handed-in'] as const
export type AnswerState = (typeof answerStates)[number]
export const verdicts = ['met', 'missing', 'not-needed'] as const
export type Verdict = (typeof verdicts)[number]

/** The component of an item that names none: the subject as a whole. */
export const WHOLE = ''
const KEY = 'whole'
/** How a component is called in a form. */
export const fieldOf = (kind: 'verdict' | 'reason', component: string) =>
  `${kind}-${component === WHOLE ? KEY : component}`

export interface TypedPart {
  readonly component: string
  readonly verdict: Verdict
  readonly reason: string
}

const Typed = z.object({ verdict: z.enum(verdicts, { error: 'choose-one' }), reason: line(500, { optional: true }) })

/** Zero while nothing was saved yet. */
const rowVersion = () => z.coerce.number({ error: 'stale' }).int('stale').nonnegative('stale')

export const EditAnswer = z
  .looseObject({
    sentence_th: paragraph(600, { optional: true }),
    sentence_en: paragraph(600, { optional: true }),
    nothing: ticked(),
    nothing_from: optionalDay(),
    nothing_to: optionalDay(),
    self_score: line(3, { optional: true }).refine(text => ['', '0', '100'].includes(text), 'choose-one'),
    _version: rowVersion(),
  })
  .transform((typed, context) => {
    const parts: TypedPart[] = []
    for (const [name, verdict] of Object.entries(typed)) {
      if (!name.startsWith('verdict-') || verdict === '') continue
      const key = name.slice('verdict-'.length)
      const read = Typed.safeParse({ verdict, reason: typed[`reason-${key}`] })
      if (!read.success) {
        for (const issue of read.error.issues)
          context.addIssue({ code: 'custom', message: issue.message, path: [`${String(issue.path[0])}-${key}`] })
        continue
      }
      if (read.data.verdict === 'not-needed' && read.data.reason === '')
        context.addIssue({ code: 'custom', message: 'reason-needed', path: [`reason-${key}`] })
      parts.push({ component: key === KEY ? WHOLE : key, ...read.data })
    }
    if (typed.nothing && (typed.nothing_from === null || typed.nothing_to === null))
      context.addIssue({
        code: 'custom',
        message: 'period-needed',
        path: [typed.nothing_from === null ? 'nothing_from' : 'nothing_to'],
      })
    if (typed.nothing_from !== null && typed.nothing_to !== null && typed.nothing_to < typed.nothing_from)
      context.addIssue({ code: 'custom', message: 'until-before-from', path: ['nothing_to'] })
    const { sentence_th, sentence_en, nothing, nothing_from, nothing_to, self_score, _version } = typed
    return {
      sentence_th,
      sentence_en,
      nothing,
      nothing_from,
      nothing_to,
      self_score: self_score === '' ? null : Number(self_score),
      parts,
      _version,
    }
  })
export type EditAnswer = z.output<typeof EditAnswer>

const webLink = () =>
  line(1000).refine(text => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)), 'link-not-http')
export const NewLink = z.object({ title: line(200), url: webLink(), component: line(80, { optional: true }) })
export type NewLink = z.infer<typeof NewLink>
/** One form adds, a small one per row takes away. */
export const ChangeLinks = z.union([z.object({ remove: line(36) }), NewLink])

export const CheckAnswer = z.object({ despite: ticked(), _version: version() })
export type CheckAnswer = z.infer<typeof CheckAnswer>
export const ApproveAnswer = z.object({ letter: optionalId(), despite: ticked(), _version: version() })
export type ApproveAnswer = z.infer<typeof ApproveAnswer>
export const ReturnAnswer = z.object({ reason: line(500), _version: version() })
export type ReturnAnswer = z.infer<typeof ReturnAnswer>

export const HandIn = z.object({
  items: z.preprocess(
    value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(line(80)).min(1, 'choose-items').max(100, 'too-long'),
  ),
  on_day: day(),
})
export type HandIn = z.infer<typeof HandIn>

export const NewMeeting = z.object({
  on_day: day(),
  about: paragraph(1000),
  came: paragraph(2000),
  came_count: z.coerce
    .number({ error: 'not-a-count' })
    .int('not-a-count')
    .min(1, 'not-a-count')
    .max(9999, 'not-a-count'),
  evidence: optionalId(),
})
export type NewMeeting = z.infer<typeof NewMeeting>

const text = z.string()
/** What was approved, as it is kept; read with this when it comes back. */
export const VersionContent = z.object({
  year: z.int(),
  topic: text,
  code: text,
  name: z.object({ th: text, en: text }),
  fiscalYear: z.int(),
  sentence: z.object({ th: text, en: text }),
  nothing: z.object({ from: text, to: text }).nullable(),
  parts: z.array(
    z.object({ id: text, words: z.object({ th: text, en: text }), verdict: z.enum(verdicts), reason: text }),
  ),
  proofs: z.array(
    z.object({
      component: text.optional(),
      subject: z.object({ th: text, en: text }).optional(),
      title: z.object({ th: text, en: text }),
      sentence: z.object({ th: text, en: text }).optional(),
      href: text,
      kind: z.enum(['rows', 'file', 'statement']),
      updatedAt: text,
      unitId: text.optional(),
      sha256: text.optional(),
    }),
  ),
})
export type VersionContent = z.infer<typeof VersionContent>
export type KeptProof = VersionContent['proofs'][number]
