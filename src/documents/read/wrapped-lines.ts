// Whether a printed line goes on with the one before it, by their words: what was pushed to the next line because it had no room, and what cannot
// stand at the end or at the beginning of a sentence. Pure.
import { monthNames } from '#src/kernel/thai-date/months.ts'
import type { Box } from './signature-places.ts'
import { asksFigure, asksShare } from './wrapped-words.th.ts'

export interface WordsOnLine extends Box {
  readonly text: string
  readonly size: number
}

const figure = '(?:\\d|[\\u0e50-\\u0e59])'
const month = `(?:${[...monthNames.th.long, ...monthNames.th.short, ...monthNames.en.long].join('|').replace(/\./g, '\\.')})`

const item = new RegExp(
  [
    '^\\s*(?:[-\\u2013\\u2022\\u25aa\\u25cf\\u25e6\\u2713\\u27a2*]\\s',
    '[\\u2610\\u2611]',
    `[(]?${figure}{1,3}(?:[.]${figure}{1,2})*[.)](?!\\d)\\s*`,
    // Chapters are few: 94.18 is a share.
    `(?:[12\\u0e51\\u0e52]?${figure})(?:[.]${figure}{1,2}){1,3}\\s`,
    '[(]?[a-z\\u0e01-\\u0e2e][.)]\\s)',
  ].join('|'),
)

export const beginsItem = (text: string): boolean => item.test(text)

/** Not the number of an item. */
const beginsFigure = new RegExp(`^\\s*${figure}+(?![.)\\d\\u0e50-\\u0e59])`)
const beginsShare = new RegExp(`^\\s*${figure}+[.]${figure}`)
const endsFigure = new RegExp(`(?:${figure}|${month})\\s*$`)
const beginsMonth = new RegExp(`^\\s*${month}(?:\\s|$)`)
const beginsRest = new RegExp(`^\\s*[-\\u2013]\\s*${figure}{1,2}\\s+${month}`)

/** Nobody ends a paragraph there, whatever room was left. */
export function isUnfinished(before: string, after: string): boolean {
  if (/[^\s\-\u2013]-$/.test(before) && /^\S/.test(after)) return true
  if ((asksFigure.test(before) && beginsFigure.test(after)) || (asksShare.test(before) && beginsShare.test(after)))
    return true
  return endsFigure.test(before) && (beginsMonth.test(after) || beginsRest.test(after))
}

/** An address of the web stands at the end of its paragraph where a label follows. */
export const isNewLabel = (before: string, after: string): boolean =>
  /(?:^|\s)https?:\/\/\S+\s*$/.test(before) &&
  /^[\u0e00-\u0e7f][\u0e00-\u0e7f ./()]{1,40}\s*[:\uff1a]/.test(after.trim())

const words = new Intl.Segmenter('th', { granularity: 'word' })

/** Whether the first word of the next line had room at the end of this one: then it was not pushed there by the edge. `room`: what was left there. */
export function wouldFit(before: string, { text, left, right, size }: WordsOnLine, room: number): boolean {
  const line = text.trim()
  if (isTorn(before, line)) return false
  const first = firstOf(line)
  return room > ((right - left) * broad(first)) / Math.max(1, broad(line)) + 1.1 * size
}

/** What the program did not part. */
function firstOf(line: string): string {
  if (!/^[\u0e00-\u0e4f]/.test(line)) return /^\S+/.exec(line)?.[0] ?? ''
  const [first] = words.segment(line.slice(0, 40))
  return first?.segment ?? ''
}

/** One word of Thai, part on each line: programs do not agree on where words end. */
function isTorn(before: string, after: string): boolean {
  const tail = /[\u0e01-\u0e4e]{1,24}$/.exec(before)?.[0] ?? ''
  const head = /^[\u0e01-\u0e4e]{1,24}/.exec(after)?.[0] ?? ''
  if (tail === '' || head === '') return false
  return ![...words.segment(tail + head)].some(one => one.index === tail.length)
}

/** As letters are broad in most faces, not counting what stands above or below others. */
function broad(text: string): number {
  let sum = 0
  for (const letter of text.replace(/\p{M}/gu, ''))
    sum += /[\s.,:;'|!iljtf/()\u0e40-\u0e44\u0e30\u0e32\u0e45]/.test(letter)
      ? 0.55
      : /[mwMW\u0e13\u0e12\u0e0c]/.test(letter)
        ? 1.4
        : 1
  return sum
}

/** The right edge that lines are wrapped at: what has no place to break may stand out of it. */
export function edgeOf(lines: readonly WordsOnLine[]): number {
  const breakable = lines.filter(line => /\s|[\u0e00-\u0e7f]{3}/.test(line.text.trim()))
  return Math.max(...(breakable.length > 0 ? breakable : lines).map(line => line.right))
}
