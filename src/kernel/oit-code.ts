// The yearly number of a disclosure item, as people write it: O26, ๐๒๖, 0๑๑, "ข้อ ๐ ๒๖".
// A number means something only together with its year; store topics, never numbers (see topic.ts).
import { type NumeralStyle, toArabicDigits, withNumerals } from './numerals.ts'
import { no, ok, type Result } from './result.ts'

export type OitCode = { readonly number: number /** Buddhist-era year of the assessment. */; readonly year?: number }

// The letter O is typed as Latin O or o, as zero, or as Thai zero (already turned into 0 here).
const syntax = /^(?:ข้อ)?(?:OIT)?[O0°º]0?([1-9]\d?)(?:\((25\d{2})\)|\/(25\d{2}))?$/i

export function parseOitCode(text: string): Result<OitCode, 'not-an-oit-code'> {
  const found = syntax.exec(toArabicDigits(text).replace(/[\s\u200b\u00a0.-]/g, ''))
  if (!found) return no('not-an-oit-code')
  const number = Number(found[1])
  const year = found[2] ?? found[3]
  return ok(year === undefined ? { number } : { number, year: Number(year) })
}

/** "O19", or "O19 (2569)" where the year is known. The code itself always keeps Arabic digits. */
export function formatOitCode({ number, year }: OitCode, style: NumeralStyle = 'arabic'): string {
  return withNumerals(year === undefined ? `O${number}` : `O${number} (${year})`, style)
}

/** The last part of its public address: o19. */
export function oitSlug({ number }: OitCode): string {
  return `o${number}`
}
