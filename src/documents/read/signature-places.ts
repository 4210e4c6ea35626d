// Where a page has probably been signed, pure: something drawn that lies where names are signed. It may find a seal or a portrait as well: a person
// decides. Lengths in points from the top left corner of the page as it is shown.
import { parseName } from '#src/kernel/person-name.ts'
import { normalizeThai } from '#src/kernel/thai-text.ts'
import { nameLetters, signHere } from './signature-words.th.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A stretch of text without a gap. */
export interface Line extends Box {
  readonly text: string
}

/** `picture`: an image or a stamp. `drawn`: strokes of a pen, as lines and curves. */
export interface Mark extends Box {
  readonly why: 'picture' | 'drawn'
}

export interface Found {
  readonly why: Mark['why']
  readonly box: Box
  /** The words it lies by. */
  readonly near: string
}

/** Smaller is a bullet or a box that is ticked, larger a photograph or a chart. */
const LEAST = { width: 14, height: 6 }
const MOST = { width: 340, height: 170 }
const LONGEST_LINE = 120

type Place = 'name' | 'line'

export const couldBeSignature = (mark: Box): boolean => {
  const [width, height] = [mark.right - mark.left, mark.bottom - mark.top]
  return width >= LEAST.width && height >= LEAST.height && width <= MOST.width && height <= MOST.height
}

/** What a line is to whoever signs: the name in brackets below a signature, or the line that is signed on. */
export function placeOf(words: string): Place | undefined {
  const text = normalizeThai(words).trim()
  if (text === '' || text.length > LONGEST_LINE) return undefined
  if (signHere.test(text) || dots.test(text)) return 'line'
  const [whole, inside] = /^[^()]{0,20}\(\s*([^()]+?)\s*\)/.exec(text) ?? []
  if (inside === undefined) return undefined
  return dots.test(inside) || isName(inside, whole === text && text.startsWith('(')) ? 'name' : undefined
}

/** Those to sign on begin their line; those after the words of a form are for typing. */
const dots = /^\s*(?:[.·_]\s*){6,}|^\s*(?:…\s*){2,}/

/** With a title anywhere; without one, first and last name and nothing beside them. */
function isName(text: string, isAlone: boolean): boolean {
  const name = nameLetters.test(text) ? parseName(text) : undefined
  if (!name?.ok) return false
  return name.value.title !== '' || name.value.rank !== undefined || (isAlone && /^\S{2,}$/.test(name.value.last))
}

/** A name is signed above, and over, its brackets. */
const isBy: Readonly<Record<Place, (mark: Box, line: Box) => boolean>> = {
  name: (mark, line) => {
    const middle = (mark.left + mark.right) / 2
    return (
      middle >= line.left - 40 &&
      middle <= line.right + 40 &&
      mark.top <= line.top + 4 &&
      mark.bottom >= line.top - 40 &&
      mark.bottom <= line.bottom + 30
    )
  },
  line: (mark, line) =>
    mark.bottom >= line.bottom - 28 &&
    mark.top <= line.bottom + 8 &&
    mark.right >= line.left - 10 &&
    mark.left <= line.right + 160,
}

export function signedPlaces(lines: readonly Line[], marks: readonly Mark[]): Found[] {
  const places = lines.flatMap(line => {
    const place = placeOf(line.text)
    return place ? [{ line, place }] : []
  })
  return marks.filter(couldBeSignature).flatMap(mark => {
    const by = places.find(({ line, place }) => isBy[place](mark, line))
    return by ? [{ why: mark.why, box: boxOf(mark), near: by.line.text }] : []
  })
}

export interface Letter extends Box {
  readonly text: string
}

/** Letters in the order in which they are read, as lines: a gap or another height begins the next. */
export function linesOf(letters: Iterable<Letter>): Line[] {
  const lines: Line[] = []
  let open: { text: string; left: number; top: number; right: number; bottom: number } | undefined
  for (const letter of letters) {
    const height = letter.bottom - letter.top
    if (letter.text === '\n' || letter.text === '\r') {
      open = undefined
      continue
    }
    if (letter.text.trim() === '' || (height <= 0 && letter.right <= letter.left)) {
      if (open) open.text += ' '
      continue
    }
    if (open && goesOn(open, letter)) {
      open.text += letter.text
      open.left = Math.min(open.left, letter.left)
      open.top = Math.min(open.top, letter.top)
      open.right = Math.max(open.right, letter.right)
      open.bottom = Math.max(open.bottom, letter.bottom)
    } else {
      open = { ...boxOf(letter), text: letter.text }
      lines.push(open)
    }
  }
  return lines
}

function goesOn(line: Box, letter: Box): boolean {
  const middle = (box: Box) => (box.top + box.bottom) / 2
  const within = (at: number, box: Box) => at >= box.top - 2 && at <= box.bottom + 2
  if (!within(middle(letter), line) && !within(middle(line), letter)) return false
  const wide = Math.max(10, line.bottom - line.top) * 1.5
  return letter.left - line.right < wide && line.left - letter.right < wide
}

/** Strokes that lie together, as one drawing. */
export function drawings(strokes: readonly Stroke[]): Mark[] {
  const open: Stroke[] = []
  for (const stroke of [...strokes].sort((a, b) => a.left - b.left)) {
    let grown = stroke
    for (let at = open.length - 1; at >= 0; at--) {
      const other = open[at]
      if (!other || !touches(other, grown)) continue
      grown = joined(other, grown)
      open.splice(at, 1)
    }
    open.push(grown)
  }
  return open.filter(one => one.turns >= FEWEST_TURNS).map(one => ({ ...boxOf(one), why: 'drawn' as const }))
}

/** `turns`: how many pieces of it are neither level nor upright, as those of frames and rules are. */
export interface Stroke extends Box {
  readonly turns: number
}

const FEWEST_TURNS = 6
const APART = 6

const touches = (a: Box, b: Box) =>
  a.left <= b.right + APART && b.left <= a.right + APART && a.top <= b.bottom + APART && b.top <= a.bottom + APART

const joined = (a: Stroke, b: Stroke): Stroke => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
  turns: a.turns + b.turns,
})

const boxOf = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom })
