// The lines of one printed paragraph as the text that was wrapped. Pure. Thai stands without blanks between its words, so a line that ends within
// Thai goes on without one; where Latin letters or digits meet anything, a blank was there. A line that ends with a blank keeps it.

const thaiLetter = /[\u0e01-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e]/
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u
/** After these a Thai sentence has a blank: repetition, abbreviation, what closes. */
const closing = /[\u0e2f\u0e46.,;:!?)\]}\u201d\u2019%]$/
const opening = /^[([{\u201c\u2018\u2610\u2611]/
/** These hang on what stands before them, and those hold on to what follows. */
const hanging = /^[,.;:!?)\]}\u201d\u2019/\u0e46\u0e2f%]/
const holding = /[-/\u2010\u2011([{\u201c\u2018]$/
const shortened = /(?:^|[\s(])(?:[\u0e01-\u0e2e]{1,2}\.)+$/

export function joinLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    const next = line.trimStart()
    if (next === '') continue
    text = text === '' ? next : `${text.trimEnd()}${between(text, next)}${next}`
  }
  return text.trim()
}

function between(before: string, after: string): '' | ' ' {
  if (/\s$/.test(before)) return ' '
  if (holding.test(before) || hanging.test(after)) return ''
  // Letters with dots between them are one word.
  if (shortened.test(before) && /^[\u0e01-\u0e2e]{1,2}\./.test(after)) return ''
  if (closing.test(before) || opening.test(after)) return ' '
  // A word of one letter that means "at" stands alone.
  if (/\s\u0e13$/.test(before) || /^\u0e13\s/.test(after)) return ' '
  const last = before.at(-1) ?? ''
  const first = after.at(0) ?? ''
  if (thaiLetter.test(last) && thaiLetter.test(first)) return ''
  return letterOrDigit.test(last) || letterOrDigit.test(first) ? ' ' : ''
}
