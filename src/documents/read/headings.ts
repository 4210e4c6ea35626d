// Headings of a printed paper, told by their letters: larger than most, or bold and short, and alone. Only where the file itself says nothing of
// headings. Pure.
import type { ReadBlock, ReadParagraph } from './document.ts'
import type { Laid } from './page-paragraphs.ts'

const LARGER = 1.12
const LONGEST = 140
const DEEPEST = 3

export function headingsOf(laid: readonly Laid[]): ReadonlyMap<Laid, ReadParagraph> {
  if (laid.some(one => one.paragraph.kind === 'heading')) return new Map()
  const usual = usualSize(laid)
  const likely = laid.filter(one => isLikely(one, usual))
  const sizes = [...new Set(likely.map(sizeOf))].sort((a, b) => b - a)
  // Sizes that differ by the way they were measured are one.
  const steps = sizes.filter((size, n) => n === 0 || (sizes[n - 1] ?? 0) - size > 0.4)
  const found = new Map<Laid, ReadParagraph>()
  for (const one of likely) {
    const level = Math.min(DEEPEST, steps.findLastIndex(step => step >= sizeOf(one) - 0.2) + 1)
    const { inList: _, ...words } = { inList: undefined, ...one.paragraph }
    found.set(one, { ...words, kind: 'heading', level: Math.max(1, level) })
  }
  return found
}

const sizeOf = ({ lines }: Laid): number => Math.round((lines[0]?.size ?? 0) * 2) / 2

/** Of most letters of the paper. */
function usualSize(laid: readonly Laid[]): number {
  const letters = new Map<number, number>()
  for (const one of laid) letters.set(sizeOf(one), (letters.get(sizeOf(one)) ?? 0) + one.paragraph.text.length)
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function isLikely(one: Laid, usual: number): boolean {
  const { text, kind } = one.paragraph
  if (kind !== 'paragraph' || text.length < 2 || text.length > LONGEST || one.lines.length > 3) return false
  if (/[\u2610\u2611]/.test(text)) return false
  return sizeOf(one) > usual * LARGER || one.lines.every(line => line.isBold)
}

export const isLaid = (one: object): one is Laid => 'paragraph' in one

export const asBlock = (one: Laid, headings: ReadonlyMap<Laid, ReadParagraph>): ReadBlock =>
  headings.get(one) ?? one.paragraph
