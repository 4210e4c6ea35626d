// Thai and Arabic digits within one text.

import type { Rule } from './check.ts'
import { inTexts, quoted } from './texts.ts'

// Codes, addresses and names of things keep their digits.
const codes = /https?:\/\/\S+|\S+@\S+|\b[A-Za-z]+\s?-?\d[\w.-]*|\d{2,}\/\d+/g

export const numeralsMixed: Rule = {
  id: 'numerals-mixed',
  severity: 'warning',
  find: input =>
    inTexts(input, ({ text }) => {
      const words = text.replace(codes, ' ')
      return /[๐-๙]/.test(words) && /[0-9]/.test(words) ? { text: quoted(text) } : undefined
    }),
}
