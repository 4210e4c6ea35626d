// The local law is called by the name another kind of local government uses.

import type { Rule } from './check.ts'
import { inTexts, quoted } from './texts.ts'

// เทศบาล makes เทศบัญญัติ; อบต. and อบจ. make ข้อบัญญัติ (พ.ร.บ. เทศบาล 2496 ม. 60, พ.ร.บ. สภาตำบลและ อบต. 2537 ม. 71, พ.ร.บ. อบจ. 2540 ม. 51).
const ordinance = /ข้อบัญญัติ/
const municipal = /เทศบัญญัติ/

export const wrongInstrument: Rule = {
  id: 'wrong-instrument',
  severity: 'error',
  find: input =>
    inTexts(input, ({ text }) => {
      const wrong = input.agency.type === 'tesaban' ? ordinance : municipal
      return wrong.test(text)
        ? {
            wrong: input.agency.type === 'tesaban' ? 'ข้อบัญญัติ' : 'เทศบัญญัติ',
            right: input.agency.type === 'tesaban' ? 'เทศบัญญัติ' : 'ข้อบัญญัติ',
            text: quoted(text),
          }
        : undefined
    }),
}
