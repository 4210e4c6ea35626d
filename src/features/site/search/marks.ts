// A text cut into pieces, those marked that hold a word somebody looked for. Values, not markup: whoever draws them escapes them.
import { folded } from './vector.ts'

export interface Piece {
  readonly text: string
  readonly isFound: boolean
}

export function markedPieces(text: string, words: readonly string[]): Piece[] {
  const flat = foldedSameLength(text)
  const isFound = new Uint8Array(text.length)
  for (const word of words)
    for (let at = flat.indexOf(word); word !== '' && at >= 0; at = flat.indexOf(word, at + word.length))
      if (isWhole(flat, at, word)) isFound.fill(1, at, at + word.length)
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    let end = at + 1
    while (end < text.length && isFound[end] === isFound[at]) end++
    pieces.push({ text: text.slice(at, end), isFound: isFound[at] === 1 })
    at = end
  }
  return pieces
}

/** Around the first word that is there, from a space to a space where there is one near. */
export function excerpt(text: string, words: readonly string[], length: number): string {
  const flat = foldedSameLength(text)
  const places = words.map(word => flat.indexOf(word)).filter(at => at >= 0)
  const first = places.length === 0 ? 0 : Math.min(...places)
  const from = first < length / 3 ? 0 : nextSpace(text, Math.floor(first - length / 3), 30)
  const to = from + length >= text.length ? text.length : lastSpace(text, from + length, 30)
  const cut = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${cut}${to < text.length ? ' …' : ''}`
}

/** Numbers and Latin words count only where they begin: 5 is not found in 2569, nor "art" in "party". */
const isWhole = (flat: string, at: number, word: string) =>
  !/^[a-z0-9]/.test(word) || at === 0 || !/[a-z0-9]/.test(flat.charAt(at - 1))

/** Folding may join letters; where it changes how long a text is, only the case is folded. */
function foldedSameLength(text: string): string {
  const flat = folded(text)
  return flat.length === text.length ? flat : text.toLowerCase().slice(0, text.length).padEnd(text.length)
}

function nextSpace(text: string, from: number, most: number): number {
  const at = text.slice(from, from + most).search(/\s/)
  return at < 0 ? beforeMark(text, from) : from + at + 1
}

function lastSpace(text: string, to: number, most: number): number {
  const at = text.slice(to - most, to).lastIndexOf(' ')
  return at < 0 ? beforeMark(text, to) : to - most + at
}

/** Never between a consonant and what stands above or below it. */
function beforeMark(text: string, at: number): number {
  let place = at
  while (place > 0 && /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/.test(text.charAt(place))) place--
  return place
}
