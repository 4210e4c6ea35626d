// Buddhist years named in a text, in Thai or Arabic digits.
import { toArabicDigits } from '#src/kernel/numerals.ts'

const year = /(?<!\d)(25[4-9]\d)(?!\d)/g

export const yearsIn = (text: string): number[] =>
  [...toArabicDigits(text).matchAll(year)].map(([, digits]) => Number(digits))

/** Only those said of the assessment or of a fiscal year. */
export const itaYearsIn = (text: string): number[] =>
  [...toArabicDigits(text).matchAll(/(?:ITA|ปีงบประมาณ|ปี)\s*(?:ประจำปี)?\s*(?:พ\.?ศ\.?)?\s*(25[4-9]\d)/g)].map(
    ([, digits]) => Number(digits),
  )
