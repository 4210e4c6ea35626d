// People and offices are called as another kind of local government calls them.

import type { Rule } from './check.ts'
import { inTexts, quoted } from './texts.ts'

const foreign = {
  tesaban: /พนักงานส่วนตำบล|นายก อบต\.|ปลัด อบต\.|นายกองค์การบริหารส่วนตำบล|สมาชิกสภาองค์การบริหารส่วนตำบล/,
  obt: /พนักงานเทศบาล|นายกเทศมนตรี|ปลัดเทศบาล|สมาชิกสภาเทศบาล|สำนักปลัดเทศบาล/,
  obj: /พนักงานเทศบาล|พนักงานส่วนตำบล|นายกเทศมนตรี|ปลัดเทศบาล|นายก อบต\./,
} as const

export const wrongVocabulary: Rule = {
  id: 'wrong-vocabulary',
  severity: 'warning',
  find: input =>
    inTexts(input, ({ text }) => {
      const found = foreign[input.agency.type].exec(text)
      return found ? { wrong: found[0], text: quoted(text) } : undefined
    }),
}
