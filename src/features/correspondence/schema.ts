// What may be typed about letters. Refusals are codes; their words are in words.*.ts.
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
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
import { optionalFile, receivedFile } from '#src/platform/http/file-fields.ts'

export const speeds = ['normal', 'urgent', 'very-urgent', 'most-urgent'] as const
export type Speed = (typeof speeds)[number]
export const retentions = ['one-year', 'five-years', 'ten-years', 'permanent'] as const
export type Retention = (typeof retentions)[number]
export const signings = ['electronic', 'by-hand'] as const
export type Signing = (typeof signings)[number]
export const letterStates = ['draft', 'circulating', 'returned', 'decided', 'withdrawn', 'voided'] as const
export type LetterState = (typeof letterStates)[number]
export const registerKinds = ['memo', 'outgoing', 'order', 'announcement', 'incoming'] as const
export type RegisterKind = (typeof registerKinds)[number]
export const channels = ['website', 'facebook', 'line', 'questions', 'other'] as const
export const incomingChannels = ['paper', 'e-mail', 'system', 'other'] as const

export const NewLetter = z.object({ form: line(50), unit: id(), paper: optionalId() })
export type NewLetter = z.infer<typeof NewLetter>

const MOST_TEXT = 8000
const numerals = ['thai', 'arabic'] as const

/** The parts of the body come as fields "part-cause", and "en-cause" for the English ones; which of them there are is the form's affair. */
export const EditLetter = z.looseObject({}).transform((all, context) => {
  const told = z
    .object({
      subject: line(300),
      subject_en: line(300, { optional: true }),
      to: line(200, { optional: true }),
      reference: paragraph(1000, { optional: true }),
      phone: line(60, { optional: true }),
      unit: id(),
      speed: oneOf(speeds),
      retention: oneOf(retentions),
      numerals: oneOf(numerals),
      signing: oneOf(signings),
      _version: version(),
    })
    .safeParse(all)
  const parts: Record<string, string> = {}
  const partsEn: Record<string, string> = {}
  for (const name of Object.keys(all)) {
    const [, lang, part] = /^(part|en)-([a-z]+)$/.exec(name) ?? []
    if (part === undefined) continue
    const read = paragraph(MOST_TEXT, { optional: true }).safeParse(all[name])
    if (read.success) (lang === 'en' ? partsEn : parts)[part] = read.data
    else context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? 'too-long', path: [name] })
  }
  for (const issue of told.error?.issues ?? [])
    context.addIssue({ code: 'custom', message: issue.message, path: issue.path })
  return told.success ? { ...told.data, parts, partsEn } : z.NEVER
})
export type EditLetter = z.infer<typeof EditLetter>

/** A code from the authenticator app, or a signature on paper. */
const confirmation = { code: line(20, { optional: true }) }

export const Submit = z.object({ ...confirmation, _version: version() })
export type Submit = z.infer<typeof Submit>

export const Decide = z
  .object({
    phrase: line(40),
    remark: paragraph(1000, { optional: true }),
    next: optionalId(),
    ...confirmation,
    _version: version(),
  })
  .superRefine((one, context) => {
    if (one.phrase === 'return' && one.remark === '')
      context.addIssue({ code: 'custom', message: 'say-what-to-mend', path: ['remark'] })
  })
export type Decide = z.infer<typeof Decide>

export const ByHand = z.object({
  staff: id(),
  phrase: line(40),
  remark: paragraph(1000, { optional: true }),
  on_day: day(),
  scan: optionalFile(),
  _version: version(),
})
export type ByHand = z.infer<typeof ByHand>

export const Note = z.object({ text: paragraph(1000) })
export const Reason = z.object({ reason: line(500), _version: version() })

export const MOST_LINKS = 8
/** link1 … link8: posts in order; empty ones are left out. The last is the one who decides. */
export const Chain = z.looseObject({}).transform((all, context) => {
  const links: string[] = []
  for (let at = 1; at <= MOST_LINKS; at++) {
    const read = optionalId().safeParse(all[`link${at}`])
    if (!read.success) context.addIssue({ code: 'custom', message: 'choose-one', path: [`link${at}`] })
    else if (read.data !== null && links.includes(read.data))
      context.addIssue({ code: 'custom', message: 'post-twice', path: [`link${at}`] })
    else if (read.data !== null) links.push(read.data)
  }
  if (links.length === 0) context.addIssue({ code: 'custom', message: 'chain-empty', path: ['link1'] })
  const read = version().optional().safeParse(all._version)
  return { links, _version: read.success ? read.data : undefined }
})
export type Chain = z.infer<typeof Chain>

export const Attach = z.object({ title: line(200, { optional: true }), file: receivedFile(), _version: version() })
export type Attach = z.infer<typeof Attach>
export const AttachPaper = z.object({ paper: id(), _version: version() })
export const Detach = z.object({ attachment: id(), _version: version() })

const topics = z.preprocess(
  value => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(80)).min(1, 'choose-items').max(100, 'choose-one'),
)
export const AnnexItems = z.object({
  items: topics,
  unit: optionalId(),
  staff: optionalId(),
  due: optionalDay(),
  _version: version(),
})
export type AnnexItems = z.infer<typeof AnnexItems>
export const AnnexMember = z.object({ committee: line(150), staff: id(), role: line(150), _version: version() })
export type AnnexMember = z.infer<typeof AnnexMember>
export const AnnexCaretaker = z.object({
  channel: oneOf(channels),
  staff: id(),
  duty: line(200, { optional: true }),
  may_publish: ticked(),
  _version: version(),
})
export type AnnexCaretaker = z.infer<typeof AnnexCaretaker>
/** "member 3", "item o12", "caretaker 0": what is taken out of an annex. */
export const AnnexRemove = z.object({ remove: line(60), _version: version() })

/** 1 to 99999 in Thai or Arabic digits, or nothing. */
const optionalNumber = () =>
  line(10, { optional: true })
    .transform(text => toArabicDigits(text))
    .refine(text => /^([1-9]\d{0,4})?$/.test(text), 'not-a-number')
    .transform(text => (text === '' ? null : Number(text)))

export const EditRegister = z.object({
  prefix: line(40, { optional: true }),
  resets: oneOf(['calendar', 'fiscal']),
  next: optionalNumber(),
  _version: version(),
})
export type EditRegister = z.infer<typeof EditRegister>
export const NewRegister = z.object({
  kind: oneOf(registerKinds),
  unit: optionalId(),
  prefix: line(40, { optional: true }),
  resets: oneOf(['calendar', 'fiscal']),
})
export type NewRegister = z.infer<typeof NewRegister>

const incoming = {
  received_on: day(),
  from_whom: line(200),
  their_ref: line(100, { optional: true }),
  dated_on: optionalDay(),
  subject: line(300),
  addressee: line(200, { optional: true }),
  speed: oneOf(speeds),
  retention: oneOf(retentions),
  channel: oneOf(incomingChannels),
  unit: optionalId(),
  note: paragraph(1000, { optional: true }),
}
export const NewReceived = z.object({ ...incoming, file: optionalFile() })
export type NewReceived = z.infer<typeof NewReceived>
export const EditReceived = z.object({ ...incoming, _version: version() })
export type EditReceived = z.infer<typeof EditReceived>
export const DoneReceived = z.object({ done_note: line(500), _version: version() })

export const Settings = z.object({ file: receivedFile() })
export const Publish = z.object({ sure: someOf(['yes']) })
