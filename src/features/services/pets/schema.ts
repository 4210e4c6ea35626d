// What may be typed about animals and their owners. Refusals are codes; their words are in pet-words.
import { z } from 'zod'
import { isId } from '#src/kernel/ids.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { fromBuddhistYear } from '#src/kernel/thai-date/year.ts'
import {
  day,
  line,
  oneOf,
  optionalDay,
  optionalId,
  optionalMail,
  paragraph,
  version,
} from '#src/platform/http/fields.ts'
import { chipText, sexes, species, states } from './rules.ts'

const may = (most: number) => line(most, { optional: true })

/** A year as people say it; kept in the Common Era. */
export const birthYear = () =>
  may(10).transform((text, context) => {
    if (text === '') return null
    const typed = toArabicDigits(text)
    if (/^25[2-9]\d$/.test(typed)) return fromBuddhistYear(Number(typed))
    context.addIssue({ code: 'custom', message: 'not-a-year' })
    return z.NEVER
  })

export const phone = () =>
  may(30)
    .transform(text => toArabicDigits(text).replace(/[\s-]/g, ''))
    .refine(text => text === '' || /^0\d{8,9}$/.test(text), 'not-a-phone')

const petParts = {
  pet_name: may(60),
  species: oneOf(species),
  sex: oneOf(sexes),
  breed: may(80),
  colour: may(120),
  birth_year: birthYear(),
  neutered: oneOf(['', 'yes', 'no']),
  microchip: may(40).transform(chipText),
  owner_name: line(200),
  owner_phone: phone(),
  owner_mail: optionalMail(),
  house: may(200),
  village: optionalId(),
}
export const ChangePet = z.object({ ...petParts, reason: line(300), _version: version() })
export type ChangePet = z.infer<typeof ChangePet>

export const SetState = z.object({ state: oneOf(states), reason: line(300), _version: version() })
export type SetState = z.infer<typeof SetState>

const MOST_AT_ONCE = 200
const chosen = z.preprocess(
  value => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().refine(isId, 'choose-one')).max(MOST_AT_ONCE, 'wrong-kind'),
)
export const Round = z.object({ pet: chosen, day: day(), lot: line(60), vet: line(120), due: optionalDay() })
export type Round = z.infer<typeof Round>

export const whats = ['moved', 'dead', 'lost', 'found', 'owner'] as const
export type What = (typeof whats)[number]
export const Told = z
  .object({ what: oneOf(whats), name: may(200), phone: phone(), words: paragraph(1000, { optional: true }) })
  .superRefine(({ what, name }, context) => {
    if (what === 'owner' && name === '') context.addIssue({ code: 'custom', message: 'required', path: ['name'] })
  })
export type Told = z.infer<typeof Told>

export const Settle = z.object({ how: oneOf(['apply', 'dismiss']) })
