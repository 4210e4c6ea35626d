// What is repeated on every page, told from what a paper says: the same words, numbers aside, at the same height near the edge of many pages, and
// the number of a page by itself. Pure.
import type { ReadBlock } from './document.ts'
import type { PageBlock } from './page-blocks.ts'

const EDGE = 0.12
const NEAR = 0.015
const LONGEST = 160

interface Candidate {
  readonly page: number
  readonly top: number
  readonly words: string
  readonly block: PageBlock
}

const pageNumber = /^[-\u2013\s([]*(?:\d{1,4}|[\u0e50-\u0e59]{1,4})[-\u2013\s)\]]*$/

export function runningHeads(pages: readonly (readonly PageBlock[])[]): ReadonlySet<PageBlock> {
  const candidates = pages.flatMap(blocks => blocks.flatMap(candidateOf))
  const many = Math.max(2, Math.min(pages.length, Math.ceil(pages.length * 0.5)))
  const found = new Set<PageBlock>()
  for (const group of Map.groupBy(candidates, one => one.words).values())
    for (const one of group) {
      const like = group.filter(other => Math.abs(other.top - one.top) < NEAR)
      const isRepeated =
        pages.length > 1 && new Set(like.map(other => other.page)).size >= (pages.length > 2 ? Math.min(many, 3) : many)
      if (isRepeated || pageNumber.test(one.words.replaceAll('#', '1'))) found.add(one.block)
    }
  return found
}

function candidateOf(block: PageBlock): Candidate[] {
  if ('table' in block) return []
  const { text, place } = block.paragraph
  const box = place?.box
  if (!place || !box || text.length > LONGEST) return []
  if (box.bottom > EDGE && box.top < 1 - EDGE) return []
  const words = text
    .replace(/[\d\u0e50-\u0e59]+/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
  return [{ page: place.page, top: box.top, words, block }]
}

export const markRunning = (block: ReadBlock): ReadBlock => ({ ...block, running: true })
