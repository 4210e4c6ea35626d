// Generators for the kernel's property tests: days, years, ways of writing them, and text of any kind.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Period, PlainDate } from '../period.ts'
import type { DateOptions } from './format-date.ts'

/** Every year the program reads, CE. */
export const anyYear = { min: 1860, max: 2399 }
/** The years of two-digit writing with room on both sides. */
export const officeYears = { min: 1957, max: 2056 }

export function dateIn({ min, max }: { min: number; max: number }): fc.Arbitrary<PlainDate> {
  const first = Temporal.PlainDate.from({ year: min, month: 1, day: 1 })
  const days = first.until({ year: max, month: 12, day: 31 }).days
  return fc.integer({ min: 0, max: days }).map(offset => first.add({ days: offset }))
}

export function periodIn(years: { min: number; max: number }): fc.Arbitrary<Period> {
  // Short, middling and long stretches, because each is written differently.
  const length = fc.oneof(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 400 }))
  return fc.tuple(dateIn(years), length).map(([from, days]) => ({ from, to: from.add({ days }) }))
}

export function monthsIn(years: { min: number; max: number }): fc.Arbitrary<Period> {
  return fc.tuple(dateIn(years), fc.integer({ min: 1, max: 30 })).map(([date, months]) => {
    const from = date.with({ day: 1 })
    return { from, to: from.add({ months }).subtract({ days: 1 }) }
  })
}

export const anyOptions: fc.Arbitrary<DateOptions> = fc.record(
  {
    numerals: fc.constantFrom('thai' as const, 'arabic' as const),
    lang: fc.constantFrom('th' as const, 'en' as const),
    era: fc.constantFrom('be' as const, 'ce' as const),
  },
  { requiredKeys: [] },
)

/** Any string at all, lone surrogates included, or the given pieces thrown together. */
export function textNear(pieces: readonly string[]): fc.Arbitrary<string> {
  const units = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map(codes => String.fromCharCode(...codes))
  const thrown = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join(''))
  return fc.oneof(fc.string(), units, thrown)
}
