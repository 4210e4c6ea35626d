// Words often misspelt in official papers (content/spelling).
import file from '../../../../content/spelling/th.json' with { type: 'json' }
import type { Rule } from './check.ts'
import { inTexts } from './texts.ts'

const right = new Map(file.pairs.map(pair => [pair.wrong, pair.right]))

/** A wrong word that begins its right form counts only where the right one does not stand (อิเล็กทรอนิก, not อิเล็กทรอนิกส์). */
const wrongs = new RegExp(
  file.pairs
    .map(({ wrong, right: good }) => {
      if (good.startsWith(wrong)) return `${wrong}(?!${good.slice(wrong.length)})`
      const at = good.indexOf(wrong)
      return at > 0 ? `(?<!${good.slice(0, at)})${wrong}` : wrong
    })
    .sort((a, b) => b.length - a.length)
    .join('|'),
)

export const misspelling: Rule = {
  id: 'misspelling',
  severity: 'warning',
  find: input =>
    inTexts(input, ({ text }) => {
      const found = wrongs.exec(text)?.[0]
      return found === undefined ? undefined : { wrong: found, right: right.get(found) ?? '' }
    }),
}
