// What the office may type about a service and its questions.
import { z } from 'zod'
import { parseThaiNumber } from '#src/kernel/numerals.ts'
import { id, line, oneOf, optionalId, paragraph, ticked, version } from '#src/platform/http/fields.ts'
import { processIds } from '../cases/public.ts'
import { makeable } from './makeable.ts'

const drawn = { _version: version() }
const mayBe = (max: number) => line(max, { optional: true })

export const AddService = z
  .object({ entry: mayBe(60), title: mayBe(120), unit: id() })
  .superRefine(({ entry, title }, context) => {
    if (entry === '' && title === '') context.addIssue({ code: 'custom', message: 'own-title', path: ['title'] })
  })
export const CloseService = z.object({ reason: paragraph(300), ...drawn })
export const PublishVersion = z.object({ note: mayBe(300), ...drawn })
export const JustNow = z.object({ ...drawn })

const whole = (least: number, most: number) =>
  line(12).transform((text, context) => {
    const read = parseThaiNumber(text)
    if (read.ok && Number.isInteger(read.value) && read.value >= least && read.value <= most) return read.value
    context.addIssue({ code: 'custom', message: 'whole-between', params: { least, most } })
    return z.NEVER
  })

const asked = oneOf(['required', 'optional', 'no'])

export const ChangeService = z.object({
  title_th: line(120),
  title_en: mayBe(120),
  lead_th: line(300),
  lead_en: mayBe(300),
  unit: id(),
  manual: optionalId(),
  process: oneOf(processIds),
  promise: whole(0, 400),
  series: line(10),
  minutes: whole(1, 60),
  keep: whole(1, 50),
  contact_name: asked,
  contact_phone: asked,
  contact_mail: asked,
  publicity_th: paragraph(500),
  publicity_en: paragraph(500, { optional: true }),
  ...drawn,
})

export const SectionTyped = z.object({
  title_th: line(120),
  title_en: mayBe(120),
  lead_th: mayBe(300),
  lead_en: mayBe(300),
  ...drawn,
})

const mayBeNumber = mayBe(20).transform((text, context) => {
  if (text === '') return null
  const read = parseThaiNumber(text)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: 'not-a-number' })
  return z.NEVER
})

export const commonTyped = {
  label_th: line(300),
  label_en: mayBe(300),
  help_th: mayBe(500),
  help_en: mayBe(500),
  optional: ticked(),
  personal: ticked(),
  /** question:choice */
  when: mayBe(90),
}

export const QuestionTyped = z.object({
  type: oneOf(makeable),
  ...commonTyped,
  choices: paragraph(6000, { optional: true }),
  min: mayBeNumber,
  max: mayBeNumber,
  unit_th: mayBe(40),
  unit_en: mayBe(40),
  ...drawn,
})

const MOST_ENTRIES = 20
const group = {
  ...commonTyped,
  one_th: line(100),
  one_en: mayBe(100),
  least: whole(1, MOST_ENTRIES),
  most: whole(1, MOST_ENTRIES),
  ...drawn,
}
const inOrder = ({ least, most }: { least: number; most: number }, context: z.RefinementCtx) => {
  if (most < least) context.addIssue({ code: 'custom', message: 'most-below-least', path: ['most'] })
}
export const GroupTyped = z.object({ ...group, first_th: mayBe(300) }).superRefine(inOrder)
/** The first question of a group that is new; those that follow are added one by one. */
export const NewGroup = z.object({ ...group, first_th: line(300) }).superRefine(inOrder)

export const Move = z.object({
  /** A section and a question may have the same name. */
  part: oneOf(['section', 'question']),
  what: line(60),
  /** The group in which the question stands. */
  group: mayBe(60),
  direction: oneOf(['up', 'down', 'remove', 'back']),
  ...drawn,
})
