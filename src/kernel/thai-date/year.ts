// Years as people write them, in the Buddhist era (BE = CE + 543), and the one rule that tells the eras apart:
// four digits below 2400 are CE, from 2400 on BE.
import { no, ok, type Result } from '../result.ts'

export type Era = 'be' | 'ce'

const offset = 543

export function toBuddhistYear(ceYear: number): number {
  return ceYear + offset
}

export function fromBuddhistYear(beYear: number): number {
  return beYear - offset
}

/** A Buddhist year as an address says it, 2540 to 2599; anything else asks for none. */
export const yearAsked = (text: string | null | undefined): number | undefined =>
  /^25[4-9]\d$/.test(text ?? '') ? Number(text) : undefined

/** What stands before a year: nothing, พ.ศ. or ค.ศ., B.E. or A.D. */
export const eraSyntax = '(?:(?<be>พ\\.?\\s?ศ\\.?|B\\.?\\s?E\\.?)|(?<ce>ค\\.?\\s?ศ\\.?|A\\.?\\s?D\\.?|C\\.?\\s?E\\.?))'

/**
 * The CE year of two or four Arabic digits. Two digits are 25xx only where a Thai month or พ.ศ. makes that sure (`short`
 * is 'be'), or where a CE reading would lie far ahead (43 and later); 28/4/26 could be 2526 or 2026 and is refused.
 */
export function readYear(
  digits: string,
  era?: Era,
  short: 'be' | 'guess' | 'refuse' = 'guess',
): Result<number, 'year-unclear'> {
  const year = Number(digits)
  if (digits.length === 4) {
    const isBuddhist = era ? era === 'be' : year >= 2400
    const ce = isBuddhist ? fromBuddhistYear(year) : year
    return ce >= 1800 && ce <= 2456 ? ok(ce) : no('year-unclear')
  }
  const isShort = digits.length === 2 && era !== 'ce'
  const isSure = era === 'be' || short === 'be' || (short === 'guess' && year >= 43)
  return isShort && isSure ? ok(fromBuddhistYear(2500 + year)) : no('year-unclear')
}
