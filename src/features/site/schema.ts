// What may be typed about the public house. Refusals are codes; their words are in words.*.ts.
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { day, line, oneOf, optionalMail, paragraph, version } from '#src/platform/http/fields.ts'

const year = () =>
  line(4)
    .transform(toArabicDigits)
    .refine(text => /^25[4-9]\d$/.test(text), 'not-a-year')
    .transform(Number)

/** With or without separators, in Thai or Arabic digits. */
const count = () =>
  line(20)
    .transform(text => toArabicDigits(text).replace(/[\s,]/g, ''))
    .refine(text => /^\d{1,9}$/.test(text), 'not-a-count')
    .transform(Number)

export const CarryOver = z.object({ fiscal_year: year(), visits: count(), source: line(200), read_on: day() })
export type CarryOver = z.infer<typeof CarryOver>
export const EditCarried = CarryOver.extend({ _version: version() })
export type EditCarried = z.infer<typeof EditCarried>

export const textIds = ['privacy', 'website-policy', 'disclaimer', 'accessibility', 'powers'] as const
export type TextId = (typeof textIds)[number]
/** `_version` is the number of the wording it was written over; nought is the one that comes with the program. */
export const WriteText = z.object({
  body_th: paragraph(30_000),
  body_en: paragraph(30_000, { optional: true }),
  _version: z.coerce.number({ error: 'stale' }).int('stale').nonnegative('stale'),
})
export type WriteText = z.infer<typeof WriteText>

export const siteColours = ['teal', 'blue', 'green', 'purple', 'maroon', 'brown'] as const
export type SiteColour = (typeof siteColours)[number]
export const ChooseLook = z.object({ colour: oneOf(siteColours), _version: version() })

export const EditCard = z.object({
  office_phone: line(60, { optional: true }),
  office_mail: optionalMail().transform(text => text ?? ''),
  photo_alt_th: line(200, { optional: true }),
  photo_alt_en: line(200, { optional: true }),
  _version: z.coerce.number({ error: 'stale' }).int('stale').nonnegative('stale'),
})
export type EditCard = z.infer<typeof EditCard>
