// What may be typed about people, posts, orders and units.
import { z } from 'zod'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import {
  day,
  id,
  line,
  oneOf,
  optionalDay,
  optionalId,
  optionalMail,
  paragraph,
  someOf,
  ticked,
  version,
} from '#src/platform/http/fields.ts'
import { rights, roles } from './rights.ts'
import { standingKinds } from './standing-rules.ts'

/** `executive` are the political officers; the others are the classes of staff that the agency's vocabulary names. */
export const staffClasses = [
  'executive',
  'officer',
  'permanent-employee',
  'mission-contract',
  'general-contract',
] as const
export type StaffClass = (typeof staffClasses)[number]

export const unitKinds = ['office', 'division', 'section', 'job', 'audit_unit'] as const
export type UnitKind = (typeof unitKinds)[number]

export const postSides = ['political', 'permanent'] as const
export type PostSide = (typeof postSides)[number]

const staff = {
  title: line(60),
  rank: line(60, { optional: true }),
  first_name: line(100),
  last_name: line(100, { optional: true }),
  name_en: line(200, { optional: true }),
  class: oneOf(staffClasses),
  email: optionalMail(),
  phone: line(60, { optional: true }),
  started_on: optionalDay(),
}

export const AddStaff = z.object({ ...staff, namesake: ticked() })
export type AddStaff = z.infer<typeof AddStaff>

export const EditStaff = z.object({ ...staff, _version: version() })
export type EditStaff = z.infer<typeof EditStaff>

export const GivePost = z.object({
  post: id(),
  level: line(60, { optional: true }),
  place: oneOf(['main', 'additional']),
  from: day(),
})
export type GivePost = z.infer<typeof GivePost>

export const EndOn = z.object({ last_day: day() })

export const GiveRole = z.object({
  role: oneOf(roles),
  /** Empty: the whole agency. */
  unit: optionalId(),
  order_ref: line(200),
  from: day(),
  until: optionalDay(),
})
export type GiveRole = z.infer<typeof GiveRole>

export const AppointActing = z.object({
  kind: oneOf(standingKinds),
  post: id(),
  staff: id(),
  rights: someOf(rights),
  order_ref: line(200),
  reason: line(300),
  from: day(),
  until: day(),
})
export type AppointActing = z.infer<typeof AppointActing>

export const Leave = z.object({
  day: day(),
  successor: optionalId(),
  takes_over: ticked(),
  note: paragraph(1000, { optional: true }),
  _version: version(),
})
export type Leave = z.infer<typeof Leave>

export const WithReason = z.object({ reason: line(300), _version: version() })
export type WithReason = z.infer<typeof WithReason>

/** Place among its neighbours; typed in Thai or Arabic digits, empty is first. */
const position = line(6, { optional: true })
  .transform(text => Number(toArabicDigits(text)))
  .refine(place => Number.isInteger(place) && place >= 0 && place <= 9999, 'not-a-number')

const unit = {
  name_th: line(200),
  name_en: line(200, { optional: true }),
  kind: oneOf(unitKinds),
  parent: optionalId(),
  abbr: line(30, { optional: true }),
  doc_code: line(30, { optional: true }),
  position,
}
export const AddUnit = z.object(unit)
export type AddUnit = z.infer<typeof AddUnit>
export const EditUnit = z.object({ ...unit, _version: version() })
export type EditUnit = z.infer<typeof EditUnit>

const post = {
  name_th: line(200),
  name_en: line(200, { optional: true }),
  side: oneOf(postSides),
  is_executive: ticked(),
  roles: someOf(roles),
  position,
}
export const AddPost = z.object(post)
export type AddPost = z.infer<typeof AddPost>
export const EditPost = z.object({ ...post, _version: version() })
export type EditPost = z.infer<typeof EditPost>

export const Nothing = z.object({})
