// The level that is claimed is not the one that the three tool scores make.

import type { Rule } from './check.ts'
import { scoresIn } from './scores-in.ts'
import { inTexts, quoted } from './texts.ts'

export const levelContradicts: Rule = {
  id: 'level-contradicts',
  severity: 'error',
  find: input =>
    inTexts(input, ({ plain, text }) => {
      const said = /ระดับ\s*["“”'(]*\s*(ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)/.exec(plain)?.[1]
      if (said === undefined) return undefined
      const claimed = scoresIn(plain)
      const year = input.scores.find(one => one.total !== null && claimed.includes(one.total))
      return year?.level !== undefined && year.level !== said
        ? { said, level: year.level, total: year.total ?? 0, text: quoted(text) }
        : undefined
    }),
}
