// A hole that should have been filled: dots, lines, [ระบุ].

import type { Rule } from './check.ts'
import { inTexts, quoted } from './texts.ts'

const holes =
  /\.{4,}|…{2,}|_{3,}|\bxxx+\b|\[(?:ระบุ|ใส่|กรอก)[^\]]*\]|\((?:ระบุ|ใส่ข้อความ|กรอก)[^)]*\)|\bTBD\b|\bTODO\b|lorem ipsum/i

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  severity: 'error',
  find: input =>
    inTexts(input, ({ text }) => {
      const found = holes.exec(text)
      return found ? { hole: found[0].slice(0, 20), text: quoted(text) } : undefined
    }),
}
