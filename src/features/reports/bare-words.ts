// What somebody wrote in a place of the report, without what the program had put around it: numbers, days, boxes and remarks. Pure.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { cleanInput } from '#src/kernel/thai-text.ts'
import type { Slot } from './marks.ts'

const box = /^[☑☐☒]\s*/

export const boxIn = (text: string): string | undefined => box.exec(text.trim())?.[0].trim()

/** Undefined when the program's own words before it are gone and cannot be told from the others any more. */
export function bareWords(whole: string, { before, after }: Pick<Slot, 'before' | 'after'>): string | undefined {
  const text = cleanInput(whole, { multiline: true }).replace(box, '')
  const front = before.replace(box, '')
  const start = startOf(text, front)
  if (start === undefined) return undefined
  const rest = text.slice(start)
  const end = after === '' ? null : new RegExp(`\\s*${loosely(after)}\\s*$`).exec(toArabicDigits(rest))
  return (end ? rest.slice(0, end.index) : rest).trim()
}

/** Digits are one letter each in both kinds: places in one text are places in the other. */
function startOf(text: string, front: string): number | undefined {
  if (front.trim() === '') return 0
  const arabic = toArabicDigits(text)
  const found = new RegExp(`^\\s*${loosely(front)}\\s*`).exec(arabic)
  if (found) return found[0].length
  // A number that was moved or taken away is no part of the text.
  return /\p{L}/u.test(front) ? undefined : (/^\d+(?:\.\d+)*[.)]?\s+/.exec(arabic)?.[0].length ?? 0)
}

const loosely = (text: string) =>
  toArabicDigits(text)
    .trim()
    .split(/\s+/)
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s*')
