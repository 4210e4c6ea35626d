// How far the letters themselves can be trusted: those of a file are what was typed, those of a picture were guessed line by line.
import { paragraphsOf, type ReadBlock, type ReadDocument } from '../read/document.ts'
import type { Source, Sureness } from './understood.ts'

export type Trust = (from: readonly Source[], text: string) => Sureness

/** A line below this mostly holds a letter that is wrong; digits go first. */
const DOUBTFUL = 0.93
const POOR = 0.8
const trusted: Sureness = 0.9
const doubted: Sureness = 0.65
const poor: Sureness = 0.45

/** What no writer puts into a sentence: boxes without a word, strokes, Latin crumbs between Thai letters. */
const garbled =
  /[☐☑](?=\s*(?:$|[☐☑\d๐-๙]|[^\sก-๎]))|[|!'"_~^]|[ก-๎]\s[a-z]{1,3}[.,]?\s(?=[ก-๎])|(?:^|\n)\s*[+a-z]\s|[\d๐-๙]\s?[)(]\s?[\d๐-๙]/u

export function trustIn(document: ReadDocument): Trust {
  const known = new Map<string, number | undefined>()
  const confidenceAt = ({ block, row, column }: Source) => {
    const key = `${block} ${row} ${column}`
    if (!known.has(key)) known.set(key, lowest(blocksAt(document, { block, row, column })))
    return known.get(key)
  }
  return (from, text) => {
    const told = from.map(confidenceAt).filter(one => one !== undefined)
    if (told.length === 0) return 1
    const least = Math.min(...told)
    if (least < POOR) return poor
    return least < DOUBTFUL || garbled.test(text) ? doubted : trusted
  }
}

interface At {
  readonly block: number
  readonly row: number | undefined
  readonly column: number | undefined
}

function blocksAt(document: ReadDocument, { block, row, column }: At): readonly ReadBlock[] {
  const one = document.blocks[block]
  if (!one) return []
  if (one.kind !== 'table' || row === undefined) return [one]
  const cells = one.rows[row]?.cells ?? []
  return cells.filter(cell => column === undefined || cell.column === column).flatMap(cell => cell.blocks)
}

function lowest(blocks: readonly ReadBlock[]): number | undefined {
  const told = [...paragraphsOf(blocks)].flatMap(one => one.confidence ?? [])
  return told.length === 0 ? undefined : Math.min(...told)
}
