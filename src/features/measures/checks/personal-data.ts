// Numbers of persons in a text that will be printed and published (PDPA 2562).
import { personalIn } from '../../evidence/public.ts'
import type { Rule } from './check.ts'
import { inTexts, quoted } from './texts.ts'

export const personalData: Rule = {
  id: 'personal-data',
  severity: 'error',
  find: input =>
    inTexts(input, ({ text }) => {
      // A name is no slip: people stand in reports by their names.
      const first = personalIn(text).find(one => one.kind !== 'name' && one.kind !== 'mail')
      return first ? { kind: first.kind, text: quoted(text, 40) } : undefined
    }),
}
