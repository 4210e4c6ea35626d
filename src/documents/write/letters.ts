// Which letters a printed page can show. PDF/A forbids letters for which the font has no picture, and a paper must not lose any unseen:
// what we cannot draw is written as its number, such as [U+1F600], and what only steers (directions, joiners, emoji styles) is left out.

/** What every style of TH Sarabun New draws. */
const sarabun =
  '\\u{20}-\\u{7e}\\u{a0}-\\u{ac}\\u{ae}-\\u{ff}\\u{102}\\u{103}\\u{106}\\u{107}\\u{110}\\u{111}\\u{128}\\u{129}\\u{152}\\u{153}\\u{160}\\u{161}\\u{168}\\u{169}\\u{178}\\u{17d}\\u{17e}\\u{192}\\u{1a0}\\u{1a1}\\u{1af}\\u{1b0}\\u{300}\\u{301}\\u{303}\\u{309}\\u{323}\\u{e01}-\\u{e3a}\\u{e3f}-\\u{e5b}\\u{1ea0}-\\u{1ef9}\\u{2000}-\\u{200a}\\u{2010}-\\u{2014}\\u{2018}-\\u{201a}\\u{201c}-\\u{201e}\\u{2020}-\\u{2022}\\u{2026}\\u{202f}\\u{2030}\\u{2032}\\u{2033}\\u{2039}\\u{203a}\\u{2044}\\u{20ac}\\u{2122}\\u{2126}\\u{2153}-\\u{215e}\\u{2202}\\u{2206}\\u{220f}\\u{2211}\\u{2212}\\u{221a}\\u{221e}\\u{222b}\\u{2248}\\u{2260}\\u{2264}\\u{2265}\\u{25ca}\\u{25cc}'
/** Signs that Typst's own DejaVu Sans Mono adds: Greek, arrows, mathematics, boxes, shapes, ticks. */
const signs =
  '\\u{391}-\\u{3a1}\\u{3a3}-\\u{3c9}\\u{400}-\\u{45f}\\u{2074}-\\u{208e}\\u{2190}-\\u{2201}\\u{2203}-\\u{2205}\\u{2207}-\\u{220e}\\u{2213}\\u{2217}-\\u{2219}\\u{221b}-\\u{221d}\\u{221f}\\u{2220}\\u{2227}-\\u{222a}\\u{2234}-\\u{223d}\\u{2241}-\\u{2247}\\u{2249}-\\u{225f}\\u{2261}-\\u{2263}\\u{2266}-\\u{2269}\\u{2500}-\\u{25c9}\\u{25cb}\\u{25cd}-\\u{262f}\\u{2639}-\\u{268b}\\u{2701}-\\u{2704}\\u{2706}-\\u{2709}\\u{270c}-\\u{2727}\\u{2729}-\\u{274b}\\u{2756}\\u{2758}-\\u{275e}\\u{2761}-\\u{2775}\\u{2794}\\u{2798}-\\u{27af}\\u{2b05}-\\u{2b0d}\\u{2b12}-\\u{2b1a}'

/** The zero-width space stays: people put it where a Thai line may break. */
const shown = new RegExp(`[${sarabun}${signs}\\u{200b}]`, 'u')
const unshown = new RegExp(`[^${sarabun}${signs}\\u{200b}]`, 'gu')
const steering =
  /\p{Cc}|\u{ad}|\p{Variation_Selector}|\p{Bidi_Control}|\u{200c}|\u{200d}|[\u{2060}-\u{2064}\u{180e}\u{feff}]|[\u{e0000}-\u{e007f}]/u

export function legible(text: string): string {
  return text.replace(unshown, letter => {
    if (letter === '\t') return ' '
    if (steering.test(letter)) return ''
    return `[U+${(letter.codePointAt(0) ?? 0xfffd).toString(16).toUpperCase().padStart(4, '0')}]`
  })
}

const signRun = new RegExp(`([${signs}]+)`, 'u')

/** The text in turns: words, signs, words, and so on. The turns may be empty. */
export const turnsOf = (text: string): readonly string[] => text.split(signRun)

/** Every letter that can be shown, to prove that it can. */
export function* legibleLetters(): Generator<string> {
  for (let code = 0x20; code < 0x3000; code++) {
    const letter = String.fromCodePoint(code)
    if (shown.test(letter)) yield letter
  }
}

/** How much room a text takes on one line, in units of the letters' size. */
export function broadness(text: string): number {
  const marks = text.match(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g)?.length ?? 0
  const broad = text.match(/[^\u0e00-\u0e7f\sa-ln-z0-9.,:;/()'"-]|[\u0e06\u0e0c-\u0e13]/g)?.length ?? 0
  return (text.length - marks - broad) * 0.46 + broad * 0.75
}
