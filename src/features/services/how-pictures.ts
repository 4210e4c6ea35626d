// Draws each step of using a service as the screen of a phone. Drawn from the definition when it is asked for, so that a picture never shows a
// question that is not asked any more. Plain SVG: words are escaped, and cut where the screen has no room. On paper the words stand beside the
// picture as text and are bars inside it: letters inside a drawing cannot be read aloud from a PDF.
import type { Lang } from '#src/kernel/lang.ts'
import type { AskedShort, HowStep } from './how-steps.ts'
import { publicityWords } from './words.ts'

const SCREEN = { width: 300, height: 540 } as const
const LEFT = 24
const RIGHT = SCREEN.width - LEFT
/** On paper there is less of it, so that all steps fit on a sheet. */
const SHORT = 400
const BUTTON_ROOM = 84
const MOST_CHOICES = 4
/** The letters of the page that it stands in. */
const FONT = "'Noto Sans Thai Looped', Leelawadee, Thonburi, sans-serif"
/** Sizes are those of the slender letters of papers. */
const WIDE = 0.78

const colours = {
  ink: '#15303a',
  soft: '#5d727a',
  line: '#b9c8cd',
  paper: '#ffffff',
  main: '#0f4c5c',
  ground: '#eef3f4',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

/** Marks above and below stand on their letter and need no room. */
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' })
function cut(text: string, most: number): string {
  const all = [...letters.segment(text)].map(one => one.segment)
  return all.length <= most ? text : `${all.slice(0, most - 1).join('')}…`
}

type Look = { size?: number; colour?: string; bold?: boolean; middle?: boolean }
type Write = (x: number, y: number, text: string, look?: Look) => string

const words: Write = (x, y, text, { size = 19, colour = colours.ink, bold, middle } = {}) =>
  `<text x="${x}" y="${y}" font-family="${FONT}" font-size="${Math.round(size * WIDE)}" fill="${colour}"${bold ? ' font-weight="700"' : ''}${middle ? ' text-anchor="middle"' : ''}>${escaped(text)}</text>`

/** A bar as long as the words would be. */
const bars: Write = (x, y, text, { size = 19, colour = colours.soft, middle } = {}) => {
  const width = Math.min(RIGHT - LEFT - 30, [...letters.segment(text)].length * size * 0.42)
  return `<rect x="${middle ? x - width / 2 : x}" y="${y - size * 0.55}" width="${width}" height="${size * 0.45}" rx="4" fill="${colour}" opacity="0.75"/>`
}

const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string = colours.paper,
  stroke = colours.line,
) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${fill}" stroke="${stroke}"/>`

interface Screen {
  readonly write: Write
  readonly height: number
  readonly w: ReturnType<typeof publicityWords>['how']
}

/** With words, for the screen. */
export const screenOf = (step: HowStep, service: string, lang: Lang): string =>
  drawn(step, service, { write: words, height: SCREEN.height, w: publicityWords(lang).how })

/** Bars for words, for the paper. */
export const outlineOf = (step: HowStep, service: string, lang: Lang): string =>
  drawn(step, service, { write: bars, height: SHORT, w: publicityWords(lang).how })

function drawn(step: HowStep, service: string, screen: Screen): string {
  const { write, height, w } = screen
  const { width } = SCREEN
  const parts = [
    `<rect x="2" y="2" width="${width - 4}" height="${height - 4}" rx="26" fill="${colours.ground}" stroke="${colours.ink}" stroke-width="4"/>`,
    `<path d="M4 58 V28 Q4 4 28 4 H${width - 28} Q${width - 4} 4 ${width - 4} 28 V58Z" fill="${colours.main}"/>`,
    write(LEFT, 40, cut(service, 28), { colour: '#ffffff', size: 20 }),
    write(LEFT, 96, cut(step.head, 24), { size: 26, bold: true }),
    ...bodyOf(step, screen),
  ]
  if (step.button !== '')
    parts.push(
      box(LEFT, height - 68, RIGHT - LEFT, 42, colours.main, colours.main),
      write(width / 2, height - 40, step.button, { colour: '#ffffff', bold: true, middle: true }),
    )
  else
    parts.push(
      write(LEFT, 140, w.screenCode, { colour: colours.soft }),
      write(LEFT, 176, 'XXXXX-XXXXX-XXXXX', { size: 22, bold: true }),
    )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join('')}</svg>`
}

function bodyOf(step: HowStep, screen: Screen): string[] {
  const parts: string[] = []
  let y = 118
  for (const asked of step.asked) {
    const { part, height } = questionAt(y, asked, screen)
    if (y + height > screen.height - BUTTON_ROOM) break
    parts.push(part)
    y += height
  }
  return parts
}

function questionAt(y: number, { label, box: kind, choices, note }: AskedShort, { write, w }: Screen) {
  const head = write(LEFT, y + 18, cut([label, note].filter(Boolean).join(' '), 32), { size: 18 })
  if (kind === 'choices') {
    const shown = choices.slice(0, MOST_CHOICES)
    const rows = shown.map((choice, at) => {
      const middle = y + 40 + at * 26
      return `<circle cx="${LEFT + 9}" cy="${middle}" r="7" fill="${colours.paper}" stroke="${colours.soft}"/>${write(LEFT + 26, middle + 6, cut(choice, 27), { size: 17 })}`
    })
    return { part: head + rows.join(''), height: 38 + shown.length * 26 }
  }
  if (kind === 'map') {
    const road = `<path d="M${LEFT + 10} ${y + 96} L${LEFT + 90} ${y + 52} L${RIGHT - 20} ${y + 84}" fill="none" stroke="${colours.soft}" stroke-width="5"/>`
    const pin = `<path d="M150 ${y + 84} q-16 -20 0 -34 q16 14 0 34Z" fill="#b0421f"/>`
    const hint = write(LEFT + 8, y + 104, w.screenMap, { size: 15, colour: colours.soft })
    return { part: head + box(LEFT, y + 28, RIGHT - LEFT, 82, '#dfeae3') + road + pin + hint, height: 124 }
  }
  if (kind === 'tick')
    return { part: box(LEFT, y + 4, 18, 18) + write(LEFT + 28, y + 19, cut(label, 28), { size: 17 }), height: 34 }
  const inside = kind === 'photo' ? write(LEFT + 10, y + 50, w.screenPhoto, { size: 16, colour: colours.soft }) : ''
  return { part: head + box(LEFT, y + 28, RIGHT - LEFT, 34) + inside, height: 74 }
}
