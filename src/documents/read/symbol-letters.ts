// Letters of symbol fonts (Wingdings, Symbol) as the signs they show, and every box to tick as ☐ or ☑. Pure. Programs write such letters as
// they are, or in the private area at U+F000.

const EMPTY = '\u2610'
const TICKED = '\u2611'

const wingdings: Readonly<Record<number, string>> = {
  108: '\u25cf',
  110: '\u25a0',
  111: EMPTY,
  112: EMPTY,
  113: EMPTY,
  114: EMPTY,
  117: '\u25c6',
  118: '\u2756',
  119: '\u25c6',
  120: TICKED,
  159: '\u2022',
  167: '\u25aa',
  168: EMPTY,
  216: '\u27a2',
  224: '\u2192',
  251: '\u2717',
  252: '\u2713',
  253: TICKED,
  254: TICKED,
}
const wingdings2: Readonly<Record<number, string>> = {
  42: EMPTY,
  43: EMPTY,
  48: EMPTY,
  53: EMPTY,
  79: '\u2717',
  80: '\u2713',
  81: TICKED,
  82: TICKED,
  83: TICKED,
  84: TICKED,
  151: '\u2022',
  162: '\u25a0',
  163: EMPTY,
  164: EMPTY,
}
const symbol: Readonly<Record<number, string>> = { 183: '\u2022', 168: '\u2666', 174: '\u2192', 45: '\u2212' }

const fonts: readonly (readonly [RegExp, Readonly<Record<number, string>>])[] = [
  [/wingdings ?2/i, wingdings2],
  [/wingdings ?3|webdings/i, {}],
  [/wingdings/i, wingdings],
  [/^(?:[A-Z]{6}\+)?symbol/i, symbol],
]

const PRIVATE = 0xf000

/** The text as it is seen in that font; undefined where the font is no symbol font we know. */
export function inSymbolFont(font: string, text: string): string | undefined {
  const known = fonts.find(([name]) => name.test(font))?.[1]
  if (!known) return undefined
  return Array.from(text, letter => symbolOf(known, letter)).join('')
}

function symbolOf(known: Readonly<Record<number, string>>, letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  const place = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code
  // A box may be drawn already as the sign it is.
  return known[place] ?? (place === 0x20 || code > 0xff ? (place === code ? letter : ' ') : '')
}

/** What was written with the letters of a symbol font and lost the font on its way. */
export const strayLetter = (letter: string): string => symbolOf(wingdings, letter)

/** Each of the many signs that draw a box to tick, as one of two. */
export function plainTicks(text: string): string {
  return text.replace(/[\u25a1\u25a2\u25fb\u274f-\u2752\u2b1c\u{1f78e}-\u{1f790}]/gu, EMPTY).replace(
    // with a cross or a tick in it
    /[\u2612\u22a0\u2327\u2705\u{1f5f5}\u{1f5f7}\u{1f5f9}\u{1f5f8}\u{1f5f4}\u2bbd]/gu,
    TICKED,
  )
}
