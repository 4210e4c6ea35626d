// Thai as text: sorting, word breaks, search words, and repair of what typing and PDF extraction damage.
// normalizeThai and cleanInput are idempotent and never throw: stored text and its digest depend on that.
import { toArabicDigits } from './numerals.ts'

const collator = new Intl.Collator('th', { numeric: true })
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

export function compareThai(a: string, b: string): number {
  return collator.compare(a, b)
}

/** Whether anything of a text is in Thai letters. */
export const hasThai = (text: string): boolean => /[\u0e01-\u0e5b]/.test(text)

/** The words of a text, without spaces and punctuation. */
export function segmentWords(text: string): string[] {
  return Array.from(segmenter.segment(text))
    .filter(segment => segment.isWordLike)
    .map(segment => segment.segment)
}

/** Words for a full-text column or query, space separated: normalised, lower case, Arabic digits. */
export function searchText(text: string): string {
  return segmentWords(toArabicDigits(normalizeThai(text)).toLowerCase()).join(' ')
}

// Glyph variants of old Thai fonts in the private use area, as PDFs made with them contain: U+F700 to U+F71A.
const oldGlyphs =
  '\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c' +
  '\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a'

// Soft hyphen, zero-width characters, direction marks and byte order mark.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g
const otherSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

// A run of marks above and below a consonant with the vowels า and ำ that close it.
const markRun = /[\u0e31-\u0e3a\u0e47-\u0e4e]{2,}/g

/** NFC, plain spaces, nothing invisible, ํา as ำ, เเ as แ, marks in typing order and none doubled. */
export function normalizeThai(text: string): string {
  // Ordering marks and NFC can give each other work around foreign accents; both only sort, so this ends.
  for (let before = text; ; ) {
    const after = normalizeOnce(before)
    if (after === before) return after
    before = after
  }
}

function normalizeOnce(text: string): string {
  return text
    .replace(/[\uf700-\uf71a]/g, glyph => oldGlyphs.charAt(glyph.charCodeAt(0) - 0xf700))
    .replace(invisible, '')
    .replace(otherSpaces, ' ')
    .normalize('NFC')
    .replace(/เเ/g, 'แ')
    .replace(markRun, orderedMarks)
}

const nikhahit = '\u0e4d'
const tones = '\u0e48\u0e49\u0e4a\u0e4b'
const afterTones = '\u0e4c\u0e4e'

function orderedMarks(run: string): string {
  const found = new Set(run)
  const hasAm = found.has('ำ') || (found.has(nikhahit) && found.has('า'))
  const tail = hasAm ? 'ำ' : found.has('า') ? 'า' : ''
  const marks = [...found].filter(mark => mark !== 'า' && mark !== 'ำ' && !(hasAm && mark === nikhahit))
  return marks.sort((a, b) => markRank(a) - markRank(b)).join('') + tail
}

function markRank(mark: string): number {
  return tones.includes(mark) ? 1 : afterTones.includes(mark) ? 2 : 0
}

// What hangs on a letter or closes it can begin nothing: a blank before it was made by the program that printed it.
const blankBeforeMark =
  /([\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]) +(?=[\u0e31\u0e33-\u0e3a\u0e45\u0e47-\u0e4e])/g
const blankAfterTone = /([\u0e48-\u0e4b]) +(?=[\u0e30\u0e32])/g
const blankInAm = /(\u0e4d[\u0e48-\u0e4b]?) +(?=\u0e32)/g
const toneAfterVowel = /([\u0e32\u0e30])([\u0e48-\u0e4b])/g

/** Printed or scanned Thai as it was typed: marks, tones and \u0e33 that came apart stand on their letters again. Idempotent. */
export function repairPrinted(text: string): string {
  for (let before = text; ; ) {
    const after = normalizeThai(before)
      .replace(blankInAm, '$1')
      .replace(blankBeforeMark, '$1')
      .replace(blankAfterTone, '$1')
      .replace(toneAfterVowel, '$2$1')
      .replace(/ {2,}/g, ' ')
    if (after === before) return after
    before = after
  }
}

/** What a person typed, fit to be stored: no control characters, lone surrogates or U+0000, normalised and trimmed. */
export function cleanInput(text: string, { multiline = false }: { readonly multiline?: boolean } = {}): string {
  const typed = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[\t\v\f]/g, ' ')
  const safe = normalizeThai(typed.replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, ''))
  if (!multiline) return safe.replace(/\s+/gu, ' ').trim()
  const lines = safe.split('\n').map(line => line.trimEnd())
  return lines.join('\n').trim()
}

/** Two letters for a round picture: สมศรี ใจดี gives สจ (leading vowels are skipped), Ann Lee gives AL. */
export function initials(name: string): string {
  const words = normalizeThai(name).split(/\s+/u).filter(Boolean)
  const first = words.at(0)
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last].map(word => firstLetter(word ?? '')).join('')
}

function firstLetter(word: string): string {
  return (/[ก-ฮ]/.exec(word)?.[0] ?? /\p{L}/u.exec(word)?.[0] ?? '').toUpperCase()
}
