// Thai has no spaces between words; a narrow column breaks lines inside them, and programs that read scans leave a space at each break.
// A space goes where the letters on both sides make one word; a space between whole words stays, because people write spaces there too.
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const THAI = /[\u0e01-\u0e5b]/
/** Never at the start of a word: vowels and marks that follow a consonant. */
const FOLLOWS = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/
/** ก.ย. and พ.ศ. stand by themselves. */
const ABBREVIATED = /^[ก-๎]{1,4}\./
const REACH = 24

export function closeGaps(text: string): string {
  if (!text.includes(' ')) return text
  const parts = text.split(' ')
  let closed = parts[0] ?? ''
  for (const part of parts.slice(1)) closed += isBroken(closed, part) ? part : ` ${part}`
  return closed
}

/** Do the end of one line and the beginning of the next belong to one word? */
export function isBroken(before: string, after: string): boolean {
  const [last, first] = [before.at(-1) ?? '', after[0] ?? '']
  if (!THAI.test(last) || !THAI.test(first) || /[ฯๆ๐-๙]/.test(last) || /[ฯๆ๐-๙]/.test(first)) return false
  if (ABBREVIATED.test(after)) return false
  if (FOLLOWS.test(first) || /[เแโใไ]/.test(last)) return true
  const left =
    before
      .slice(-REACH)
      .split(/[^\u0e01-\u0e5b]/)
      .at(-1) ?? ''
  const right = /^[\u0e01-\u0e5b]*/.exec(after.slice(0, REACH))?.[0] ?? ''
  const alone = bounds(left).length + bounds(right).length
  const together = bounds(left + right)
  return !together.includes(left.length) && together.length < alone
}

/** Where words begin, the first at 0. */
const bounds = (text: string): number[] => (text === '' ? [] : Array.from(segmenter.segment(text), one => one.index))

const OPENS = /^(?:\(?[0-9๐-๙]{1,2}[.)]|[-–—•☐☑])/
/** Letters in a line of a cell that is too narrow for a sentence. */
const WIDEST = 46
const FEWEST = 3
const NARROWEST = 13
/** A line is nearly full where the next word had no room: what people write between spaces is not so even. */
const FULL = 0.6
const MOST_FULL = 0.8

/** A text whose lines a narrow column broke and a reader joined with spaces: the width of the column is found again, and where a line was full
 * the space goes. What was not broken stays as it is. */
export function unwrap(text: string): string {
  const parts = text.split(' ')
  // Days and figures stand apart on purpose.
  if (parts.length < FEWEST || parts.filter(part => /[0-9๐-๙]/.test(part)).length * 3 > parts.length) return text
  const widths = parts.map(widthOf)
  const thai = widths.filter((_, at) => THAI.test(parts[at] ?? ''))
  const width = Math.max(...thai)
  if (thai.length < FEWEST || width > WIDEST || width < NARROWEST) return text
  const { breaks, full } = brokenAt(parts, widths, width)
  const joinable = [...breaks].filter(at => joins(parts[at - 1] ?? '', parts[at] ?? '')).length
  if (joinable < 2 || full < breaks.size * MOST_FULL) return text
  return parts
    .slice(1)
    .reduce((whole, part, at) => whole + (breaks.has(at + 1) && joins(whole, part) ? '' : ' ') + part, parts[0] ?? '')
}

function brokenAt(parts: readonly string[], widths: readonly number[], width: number) {
  const breaks = new Set<number>()
  let line = widths[0] ?? 0
  let full = 0
  for (let at = 1; at < parts.length; at++) {
    const next = widths[at] ?? 0
    if (OPENS.test(parts[at] ?? '')) line = next
    else if (line + 1 + next <= width) line += 1 + next
    else {
      breaks.add(at)
      if (line >= width * FULL) full++
      line = next
    }
  }
  return { breaks, full }
}

const joins = (before: string, after: string) =>
  THAI.test(before.at(-1) ?? '') &&
  THAI.test(after[0] ?? '') &&
  !/[ฯๆ๐-๙]$/.test(before) &&
  !ABBREVIATED.test(after) &&
  !/^(?:[ฯๆ๐-๙]|และ|หรือ|เช่น|โดย)/.test(after)
const widthOf = (text: string) => text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '').length
