// What may be typed about something to be published, and what a version keeps of it. A kind decides which questions are asked.
import { z } from 'zod'
import { isId } from '#src/kernel/ids.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { day, id, line, oneOf, optionalDay, optionalId, paragraph, ticked, version } from '#src/platform/http/fields.ts'
import { optionalFile, receivedFiles } from '#src/platform/http/file-fields.ts'

export const kinds = [
  'news',
  'activity',
  'announcement',
  'document',
  'service-manual',
  'staff-manual',
  'page',
  'link',
] as const
export type Kind = (typeof kinds)[number]

export const states = ['draft', 'proposed', 'approved', 'published', 'withdrawn'] as const
export type State = (typeof states)[number]

export const isManual = (kind: Kind): boolean => kind === 'service-manual' || kind === 'staff-manual'

export const timeUnits = ['minutes', 'hours', 'days', 'working-days'] as const
export type TimeUnit = (typeof timeUnits)[number]

const Photo = z.object({
  file: z.uuid(),
  sha256: z.string(),
  width: z.number(),
  height: z.number(),
  alt_th: z.string(),
  alt_en: z.string(),
})
export type Photo = z.infer<typeof Photo>

const Attached = z.object({
  file: z.uuid(),
  sha256: z.string(),
  name: z.string(),
  media: z.string(),
  size: z.number(),
  title_th: z.string(),
})
export type Attached = z.infer<typeof Attached>

const Step = z.object({
  what: z.string(),
  who: z.string(),
  amount: z.number(),
  per: z.enum(timeUnits),
  note: z.string(),
})
export type Step = z.infer<typeof Step>

const Paper = z.object({ name: z.string(), copies: z.string(), from: z.string() })
export type NeededPaper = z.infer<typeof Paper>

const Manual = z.object({
  conditions: z.string(),
  steps: z.array(Step),
  papers: z.array(Paper),
  no_papers: z.boolean(),
  fee: z.string(),
  no_fee: z.boolean(),
  law: z.string(),
  channels: z.string(),
  online: z.string(),
  complaints: z.string(),
})
export type Manual = z.infer<typeof Manual>

/** What a version keeps, whole. Stored JSON: fields may be added, never change their meaning. */
export const Content = z.object({
  title_th: z.string(),
  title_en: z.string(),
  summary_th: z.string(),
  summary_en: z.string(),
  body_th: z.string(),
  body_en: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  place: z.string(),
  ref: z.string(),
  url: z.string(),
  photos: z.array(Photo),
  files: z.array(Attached),
  manual: Manual.optional(),
})
export type Content = z.infer<typeof Content>

export const readContent = (stored: unknown): Content => Content.parse(stored)

const several = z.preprocess(
  value => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(2000, 'too-long')),
)

const address = line(500, { optional: true }).refine(
  text => text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
  'not-an-address',
)

/** Anything a person could mean by the last part of an address; empty means: make one. */
const slug = line(80, { optional: true })
  .transform(text =>
    text
      .toLowerCase()
      .replace(/[\s_]+/g, '-')
      .replace(/^-+|-+$/g, ''),
  )
  .refine(text => text === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), 'slug-letters')

const year = line(4, { optional: true })
  .refine(text => text === '' || /^25[4-9]\d$/.test(text), 'not-a-year')
  .transform(text => (text === '' ? null : Number(text)))

const texts = {
  title_th: line(300),
  title_en: line(300, { optional: true }),
  summary_th: line(500, { optional: true }),
  summary_en: line(500, { optional: true }),
  body_th: paragraph(60_000, { optional: true }),
  body_en: paragraph(60_000, { optional: true }),
  from: optionalDay(),
  to: optionalDay(),
  place: line(200, { optional: true }),
  ref: line(120, { optional: true }),
  url: address,
  unit: id(),
  slug,
  fiscal_year: year,
  topics: several.refine(all => all.every(one => /^[a-z][a-z0-9-]*(:[a-z0-9-]+)?$/.test(one)), 'choose-one'),
  headings: several.refine(all => all.every(one => /^[a-z][a-z0-9-]*:[a-z0-9-]+$/.test(one)), 'choose-one'),
  new_photos: receivedFiles(),
  new_files: receivedFiles(),
  new_photo_alt: line(300, { optional: true }),
  /** One for each new photo, where they are told apart already. */
  new_photo_alts: several.optional(),
}

const manual = {
  conditions: paragraph(8000, { optional: true }),
  step_what: several,
  step_who: several,
  step_amount: several,
  step_per: several,
  step_note: several,
  paper_name: several,
  paper_copies: several,
  paper_from: several,
  no_papers: ticked(),
  fee: paragraph(2000, { optional: true }),
  no_fee: ticked(),
  law: paragraph(4000, { optional: true }),
  channels: paragraph(2000, { optional: true }),
  online: address,
  complaints: paragraph(2000, { optional: true }),
}

export const NewPublication = z.object({ kind: oneOf(kinds), ...texts, ...manual }).superRefine(together)
export type NewPublication = z.infer<typeof NewPublication>

export const EditPublication = z
  .object({
    ...texts,
    ...manual,
    photo: several.refine(all => all.every(isId), 'choose-one'),
    photo_alt_th: several,
    photo_alt_en: several,
    photo_keep: several,
    file: several.refine(all => all.every(isId), 'choose-one'),
    file_title: several,
    file_keep: several,
    _version: version(),
  })
  .superRefine(together)
export type EditPublication = z.infer<typeof EditPublication>

type Together = Pick<NewPublication, 'from' | 'to' | 'step_amount' | 'step_what'>

function together(input: Together, problems: z.RefinementCtx) {
  const wrong = (path: string, message: string) => problems.addIssue({ code: 'custom', path: [path], message })
  if (input.from !== null && input.to !== null && input.to < input.from) wrong('to', 'until-before-from')
  input.step_what.forEach((what, at) => {
    const amount = (input.step_amount[at] ?? '').trim()
    if (what.trim() !== '' && !/^\d{1,4}$/.test(toArabicDigits(amount))) wrong('step_amount', 'step-time')
  })
}

export const Decide = z.object({ decision: oneOf(['approve', 'return']), note: line(500, { optional: true }) })
export type Decide = z.infer<typeof Decide>

const ids = several.refine(all => all.every(isId), 'choose-one')

export const Publish = z
  .object({
    when: oneOf(['now', 'later']),
    on: optionalDay(),
    hour: line(2, { optional: true }),
    expires_on: optionalDay(),
    letter: optionalId(),
    note: line(500, { optional: true }),
    privacy_reason: line(300, { optional: true }),
    looked: ticked().optional(),
    hide_before: ticked(),
    outlets: ids.optional(),
  })
  .superRefine((input, problems) => {
    if (input.when === 'later' && input.on === null)
      problems.addIssue({ code: 'custom', path: ['on'], message: 'required' })
    if (!/^([01]?\d|2[0-3])?$/.test(input.hour))
      problems.addIssue({ code: 'custom', path: ['hour'], message: 'choose-one' })
  })
export type Publish = z.infer<typeof Publish>

export const Carry = z.object({ outlets: ids.refine(all => all.length > 0, 'choose-outlet') })
export type Carry = z.infer<typeof Carry>

export const blurSizes = ['small', 'medium', 'large'] as const
/** Parts of a picture for those who cannot press on it: column and row of three. */
export const blurParts = ['1-1', '2-1', '3-1', '1-2', '2-2', '3-2', '1-3', '2-3', '3-3'] as const
export type BlurPart = (typeof blurParts)[number]

const pressed = () => z.coerce.number({ error: 'pick-spot' }).int('pick-spot').min(0, 'pick-spot').max(4000).optional()
/** Where a picture was pressed, or which part of it was named. */
const pressing = {
  size: oneOf(blurSizes).default('medium'),
  part: z.union([oneOf(blurParts), z.literal('')], { error: 'choose-one' }).optional(),
  'narrow.x': pressed(),
  'narrow.y': pressed(),
  'wide.x': pressed(),
  'wide.y': pressed(),
  undo: ticked(),
}
export const BlurPhoto = z.object(pressing)
export type BlurPhoto = z.infer<typeof BlurPhoto>

export const CoverPage = z.object({ ...pressing, found: ticked() })

export const Withdraw = z.object({ reason: line(500) })
export type Withdraw = z.infer<typeof Withdraw>

export const ChangeAddress = z.object({ slug: slug.refine(text => text !== '', 'required') })
export type ChangeAddress = z.infer<typeof ChangeAddress>

/** Which drafts of the starter set are begun, each for the unit that was chosen in its own box. */
export const unitBox = (starter: string): string => `unit-${starter}`
export const StartManuals = z
  .looseObject({ pick: several.refine(all => all.length > 0, 'choose-starter') })
  .transform(({ pick, ...boxes }) =>
    [...new Set(pick)].map(starter => ({ starter, unit: z.string().catch('').parse(boxes[unitBox(starter)]) })),
  )
export type StartManuals = z.infer<typeof StartManuals>
export const StartManual = z.object({ unit: id() })
export const CompareStart = z.object({ compared_with: line(300) })

export const meetingKinds = ['monthly', 'unit', 'training', 'other'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** `also`: other manuals that were explained in the same meeting. */
export const NewManualMeeting = z
  .object({
    on_day: day(),
    kind: oneOf(meetingKinds),
    people: line(4)
      .transform(toArabicDigits)
      .refine(text => /^[1-9]\d{0,3}$/.test(text), 'not-people')
      .transform(Number),
    note: paragraph(2000, { optional: true }),
    file: optionalFile(),
    also: ids.optional(),
  })
  .superRefine((input, problems) => {
    if (input.note === '' && input.file === undefined)
      problems.addIssue({ code: 'custom', path: ['note'], message: 'note-or-file' })
  })
export type NewManualMeeting = z.infer<typeof NewManualMeeting>
export const WithdrawMeeting = z.object({ reason: line(500) })
export const LinkCirculars = z.object({ circulars: ids })
