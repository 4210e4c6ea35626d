// What may be typed about circulars. Refusals are codes; their words are in words.*.ts.
import { z } from 'zod'
import { isId } from '#src/kernel/ids.ts'
import { day, id, line, oneOf, optionalId, paragraph, someOf, ticked, version } from '#src/platform/http/fields.ts'
import { receivedFile, receivedFiles } from '#src/platform/http/file-fields.ts'

export const circularKinds = ['law', 'guideline', 'declaration', 'reminder', 'personnel', 'other'] as const
export type CircularKind = (typeof circularKinds)[number]
export const musts = ['acknowledge', 'read'] as const
export type Must = (typeof musts)[number]
export const circularStates = ['draft', 'sent', 'closed', 'withdrawn'] as const
export type CircularState = (typeof circularStates)[number]
export const recipientStates = ['sent', 'opened', 'acknowledged', 'excused'] as const
export type RecipientState = (typeof recipientStates)[number]
export const methods = ['link', 'page', 'paper'] as const
export type Method = (typeof methods)[number]
export const reminderKinds = ['manual', 'soon', 'late', 'escalated'] as const
export type ReminderKind = (typeof reminderKinds)[number]
/** As laws and lists count people; the agency has its own words for each. */
export const classGroups = ['executive', 'officer', 'permanent-employee', 'contract-employee'] as const
export type ClassGroup = (typeof classGroups)[number]

/** Everybody; else the people of units (none: of all) who are of classes (none: of all), and single people beside them. */
export const Audience = z.object({
  everybody: z.boolean(),
  units: z.array(z.string()),
  classes: z.array(z.enum(classGroups)),
  people: z.array(z.string()),
})
export type Audience = z.infer<typeof Audience>

const ids = () =>
  z.preprocess(
    value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().refine(isId, 'choose-one')),
  )

/** "publication:<id>", as other features name their things. */
export const isThing = (text: string): boolean => /^[a-z-]{1,40}:/.test(text) && isId(text.slice(text.indexOf(':') + 1))
const things = () =>
  z.preprocess(
    value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().refine(isThing, 'choose-one')),
  )

const webLink = () =>
  line(500, { optional: true }).refine(
    text => text === '' || (/^https:\/\//i.test(text) && URL.canParse(text)),
    'link-not-https',
  )

const parts = {
  kind: oneOf(circularKinds),
  subject: line(300),
  words: paragraph(6000),
  must: oneOf(musts),
  due: day(),
  unit: id(),
  whom: oneOf(['everybody', 'chosen']),
  units: ids(),
  classes: someOf(classGroups),
  people: ids(),
  standing: ticked(),
  files: receivedFiles(),
  link: webLink(),
  link_title: line(200, { optional: true }),
  replaces: optionalId(),
}

interface Chosen {
  readonly whom: 'everybody' | 'chosen'
  readonly units: readonly string[]
  readonly classes: readonly string[]
  readonly people: readonly string[]
}
const somebody = (one: Chosen, context: z.RefinementCtx) => {
  if (one.whom === 'chosen' && one.units.length + one.classes.length + one.people.length === 0)
    context.addIssue({ code: 'custom', message: 'choose-somebody', path: ['whom'] })
}

/** `about`: what it tells of. */
export const NewCircular = z
  .object({ ...parts, letter: optionalId(), paper: optionalId(), about: things().optional() })
  .superRefine((one, context) => somebody(one, context))
export type NewCircular = z.infer<typeof NewCircular>

/** `keep`: the attachments that stay. */
export const EditCircular = z
  .object({ ...parts, keep: ids(), _version: version() })
  .superRefine((one, context) => somebody(one, context))
export type EditCircular = z.infer<typeof EditCircular>

export const SendCircular = z.object({ _version: version() })
export type SendCircular = z.infer<typeof SendCircular>
export const EndCircular = z.object({ reason: line(500), _version: version() })
export type EndCircular = z.infer<typeof EndCircular>
export const CloseCircular = z.object({ _version: version() })
export type CloseCircular = z.infer<typeof CloseCircular>
export const Answer = z.object({ act: oneOf(['open', 'acknowledge']) })
export type Answer = z.infer<typeof Answer>
export const Nothing = z.object({})

export const OnPaper = z
  .object({ recipients: ids(), on_day: day(), scan: receivedFile() })
  .superRefine((one, context) => {
    if (one.recipients.length === 0)
      context.addIssue({ code: 'custom', message: 'choose-people', path: ['recipients'] })
  })
export type OnPaper = z.infer<typeof OnPaper>

export const Excuse = z.object({ recipient: id(), reason: line(300) })
export type Excuse = z.infer<typeof Excuse>
export const TakeBack = z.object({ recipient: id(), reason: line(300) })
export type TakeBack = z.infer<typeof TakeBack>
