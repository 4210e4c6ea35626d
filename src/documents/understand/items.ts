// A cell as the list that it is: numbered, with dashes, paragraph by paragraph, or one sentence. What opens before the first number stays an
// item of its own; numbers under numbers stay with theirs.
import { type Marker, markersIn } from './markers.ts'

export interface Items {
  readonly items: readonly string[]
  /** Numbers follow each other, or lines do: how sure it is that it is this list. */
  readonly sure: number
}

const onlyAddress = /^(?:https?:\/\/|www\.)\S+$/iu

export function itemsOf(text: string): Items {
  const whole = text.trim()
  if (whole === '' || /^[-–—.\s]+$/u.test(whole)) return { items: [], sure: 1 }
  const markers = markersIn(whole)
  const numbers = mainNumbers(markers)
  if (numbers.length > 0 && !isUnderDashes(markers))
    return { items: cutAt(whole, numbers), sure: inSequence(numbers) ? 0.98 : 0.8 }
  const dashes = mainDashes(whole, markers)
  if (dashes.length > 0) return { items: cutAt(whole, dashes), sure: 0.95 }
  const lines = joinAddresses(whole.split('\n').map(line => line.trim()))
  return { items: lines, sure: lines.length > 1 ? 0.7 : 0.95 }
}

/** A list of dashes from its first letter, with numbers only inside its lines. */
const isUnderDashes = (markers: readonly Marker[]) =>
  markers[0]?.at === 0 &&
  markers[0].kind === 'dash' &&
  !markers.some(marker => marker.kind === 'number' && marker.depth === 1 && marker.atLineStart)

/** Those that count up from the first; in the middle of a line a number counts only where it is the next one. */
function mainNumbers(markers: readonly Marker[]): Marker[] {
  const all = markers.filter(marker => marker.kind === 'number')
  const depth = Math.min(...all.map(marker => marker.depth))
  const main: Marker[] = []
  for (const marker of all.filter(one => one.depth === depth)) {
    const last = main.at(-1)
    if (!last) {
      if (marker.atLineStart || marker.number === 1) main.push(marker)
      continue
    }
    const isNext = marker.number === last.number + 1
    const isSlip = marker.number === last.number || marker.number === last.number + 2
    if (isNext || (marker.atLineStart ? marker.number > 0 : isSlip)) main.push(marker)
  }
  return main
}

const inSequence = (markers: readonly Marker[]) =>
  markers.every((marker, at) => at === 0 || marker.number === (markers[at - 1]?.number ?? 0) + 1)

/** Dashes at line starts; in the middle of a line only where the list began with one. */
function mainDashes(text: string, markers: readonly Marker[]): Marker[] {
  const dashes = markers.filter(marker => marker.kind === 'dash')
  const atStarts = dashes.filter(marker => marker.atLineStart)
  if (atStarts.length === 0) return []
  const opens = atStarts[0]?.at === 0
  const inOneLine = atStarts.length === 1 && !text.includes('\n')
  return opens && inOneLine ? dashes : opens ? dashes.filter(one => one.atLineStart || isWide(text, one)) : atStarts
}

/** A dash with a space on either side, in a list of dashes whose lines were joined. */
const isWide = (text: string, { at, end }: Marker) => text[at - 1] === ' ' && text[end - 1] === ' '

function cutAt(text: string, markers: readonly Marker[]): string[] {
  const opening = text.slice(0, markers[0]?.at ?? 0)
  const parts = markers.map((marker, at) => text.slice(marker.end, markers[at + 1]?.at ?? text.length))
  return [...opening.split('\n'), ...parts.map(inOneLine)].map(part => part.trim()).filter(part => part !== '')
}

const inOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

function joinAddresses(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines.filter(one => one !== '')) {
    if (onlyAddress.test(line) && joined.length > 0) joined.push(`${joined.pop()} ${line}`)
    else joined.push(line)
  }
  return joined
}
