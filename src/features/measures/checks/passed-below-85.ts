// "Passed" is said of a score below 85.

import type { Rule } from './check.ts'
import { scoresIn } from './scores-in.ts'
import { inTexts, quoted } from './texts.ts'

export const passedBelow85: Rule = {
  id: 'passed-below-85',
  severity: 'error',
  find: input =>
    inTexts(input, ({ plain, text }) => {
      if (!/ผ่านการประเมิน|ผ่านเกณฑ์|ผ่านการ/.test(plain)) return undefined
      const low = scoresIn(plain).find(score => score >= 40 && score < 85)
      return low === undefined ? undefined : { score: low, text: quoted(text) }
    }),
}
