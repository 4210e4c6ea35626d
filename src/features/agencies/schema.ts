// What may be typed about an agency: its own data, the ways to reach it, its special days.
import { z } from 'zod'
import { day, line, oneOf, optionalMail, paragraph, version } from '#src/platform/http/fields.ts'
import { agencyTypes } from './agency-type.ts'

export const channelKinds = [
  'phone',
  'fax',
  'email',
  'facebook',
  'line',
  'website',
  'youtube',
  'tiktok',
  'other',
] as const
export type ChannelKind = (typeof channelKinds)[number]

const website = line(300, { optional: true }).refine(text => text === '' || isWebAddress(text), 'not-an-address')

export const EditAgency = z.object({
  name_th: line(120),
  name_en: line(120),
  province_code: line(2),
  district_th: line(120),
  district_en: line(120, { optional: true }),
  address_th: paragraph(500, { optional: true }),
  address_en: paragraph(500, { optional: true }),
  office_hours_th: line(200, { optional: true }),
  office_hours_en: line(200, { optional: true }),
  website,
  numerals: oneOf(['arabic', 'thai']),
  _version: version(),
})
export type EditAgency = z.infer<typeof EditAgency>

export const EditChannel = z
  .object({
    kind: oneOf(channelKinds),
    label_th: line(120, { optional: true }),
    label_en: line(120, { optional: true }),
    value: line(300),
  })
  .superRefine((input, problems) => {
    const wrong = (message: string) => problems.addIssue({ code: 'custom', path: ['value'], message })
    const digits = input.value.replace(/\D/g, '')
    if ((input.kind === 'phone' || input.kind === 'fax') && (digits.length < 3 || digits.length > 15))
      wrong('not-a-phone')
    if (input.kind === 'email' && !optionalMail().safeParse(input.value).success) wrong('not-mail')
    if (['facebook', 'website', 'youtube', 'tiktok'].includes(input.kind) && !isWebAddress(input.value))
      wrong('not-an-address')
  })
export type EditChannel = z.infer<typeof EditChannel>

/** What `prongsai init` asks for. */
export const NewAgency = z.object({
  type: z.enum(agencyTypes),
  name_th: line(120),
  name_en: line(120, { optional: true }),
  province_code: line(2),
  district_th: line(120),
  district_en: line(120, { optional: true }),
  website,
  numerals: z.enum(['arabic', 'thai']).default('arabic'),
  host: z
    .string()
    .regex(/^([a-z0-9-]+(\.[a-z0-9-]+)*)?$/)
    .default(''),
})
export type NewAgency = z.infer<typeof NewAgency>

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

export const AddHoliday = z.object({
  on_day: day(),
  kind: oneOf(['holiday', 'working-day']),
  name_th: line(120),
  name_en: line(120, { optional: true }),
})
export type AddHoliday = z.infer<typeof AddHoliday>
