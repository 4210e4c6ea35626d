// A list typed by hand whose numbers jump or stand twice.

import type { Rule } from './check.ts'
import { inTexts, quoted } from './texts.ts'

export const numberingJumps: Rule = {
  id: 'numbering-jumps',
  severity: 'warning',
  find: input =>
    inTexts(input, ({ plain, text }) => {
      const numbers = [...plain.matchAll(/(?:^|\n)\s*\(?(\d{1,2})[.)](?=\D)/g)].map(([, digits]) => Number(digits))
      if (numbers.length < 2) return undefined
      const at = numbers.findIndex(
        (number, index) => index > 0 && number !== (numbers[index - 1] ?? 0) + 1 && number !== 1,
      )
      return at < 0 ? undefined : { before: numbers[at - 1] ?? 0, after: numbers[at] ?? 0, text: quoted(text) }
    }),
}
