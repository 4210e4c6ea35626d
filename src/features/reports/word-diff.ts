// What was put in and what was taken out between two texts, in whole words, so that a reader sees it. Pure.

export interface Piece {
  readonly kind: 'same' | 'in' | 'out'
  readonly text: string
}

/** Longer texts are shown as one taken out and one put in. */
const MOST_WORDS = 800

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const wordsOf = (text: string) => Array.from(segmenter.segment(text), one => one.segment)

export function wordDiff(before: string, after: string): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const a = wordsOf(before)
  const b = wordsOf(after)
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return joined([out(before), put(after)])
  const common = commonLengths(a, b)
  const pieces: Piece[] = []
  let [x, y] = [0, 0]
  while (x < a.length || y < b.length) {
    const [left, right] = [a[x], b[y]]
    if (left !== undefined && left === right) {
      pieces.push({ kind: 'same', text: left })
      x += 1
      y += 1
    } else if (right === undefined || (left !== undefined && at(common, x + 1, y) >= at(common, x, y + 1))) {
      pieces.push(out(left ?? ''))
      x += 1
    } else {
      pieces.push(put(right))
      y += 1
    }
  }
  return joined(pieces)
}

const out = (text: string): Piece => ({ kind: 'out', text })
const put = (text: string): Piece => ({ kind: 'in', text })
const at = (rows: readonly Uint16Array[], x: number, y: number) => rows[x]?.[y] ?? 0

/** For each pair of places how many words the rests have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let x = a.length - 1; x >= 0; x--)
    for (let y = b.length - 1; y >= 0; y--) {
      const row = rows[x]
      if (row) row[y] = a[x] === b[y] ? at(rows, x + 1, y + 1) + 1 : Math.max(at(rows, x + 1, y), at(rows, x, y + 1))
    }
  return rows
}

/** A letter or two that stayed between changes would only make them hard to read. */
const MOST_STRAY = 2

function withoutStrays(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, at) => {
    const isBetween = pieces[at - 1] !== undefined && pieces[at + 1] !== undefined
    return piece.kind === 'same' && isBetween && piece.text.length <= MOST_STRAY && !piece.text.includes('\n')
      ? [out(piece.text), put(piece.text)]
      : [piece]
  })
}

const joined = (pieces: readonly Piece[]) => grouped(withoutStrays(grouped(pieces)))

/** Neighbours of one kind become one piece, what was taken out before what was put in. */
function grouped(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = []
  let [taken, given] = ['', '']
  const flush = () => {
    if (taken !== '') found.push(out(taken))
    if (given !== '') found.push(put(given))
    ;[taken, given] = ['', '']
  }
  for (const piece of pieces) {
    if (piece.text === '') continue
    if (piece.kind === 'out') taken += piece.text
    else if (piece.kind === 'in') given += piece.text
    else {
      flush()
      const last = found.at(-1)
      if (last?.kind === 'same') found[found.length - 1] = { kind: 'same', text: last.text + piece.text }
      else found.push(piece)
    }
  }
  flush()
  return found
}
