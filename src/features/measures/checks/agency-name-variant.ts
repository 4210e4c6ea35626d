// The name of the agency written nearly, but not quite, as it is.

import type { Rule } from './check.ts'
import { inTexts } from './texts.ts'

const names = /(เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|ทต\.|ทม\.|ทน\.|อบต\.|อบจ\.)\s?([ก-๛]{2,40})/g

/** Texts run on without a space: the name is what begins the words. Nearly ours, but not ours, is a slip; another name is another agency. */
function variantOf(words: string, own: string): string | undefined {
  if (words.startsWith(own)) return undefined
  const near = [own.length, own.length - 1, own.length + 1, own.length + 2]
    .filter(length => length > 1 && length <= words.length)
    .map(length => words.slice(0, length))
    .find(part => part !== own && distance(part, own) <= Math.min(2, Math.floor(own.length / 2)))
  return near
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}

export const agencyNameVariant: Rule = {
  id: 'agency-name-variant',
  severity: 'error',
  find: input =>
    inTexts(input, ({ text }) => {
      for (const found of text.matchAll(names)) {
        const place = (found[2] ?? '').split(/[\s,()"”]/)[0] ?? ''
        const variant = variantOf(place, input.agency.place)
        if (variant !== undefined) return { wrong: `${found[1]}${variant}`, right: input.agency.name }
      }
      return undefined
    }),
}
