// What of a paper is shown beside a measure: the rows it was read from, cell by cell under the heads of their columns. From what was kept as JSON.
import { z } from 'zod'
import { UNSURE } from '#src/documents/understand/understood.ts'
import { type Draft, type DraftField, type DraftMeasure, draftFields } from './draft.ts'

const Box = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() })
const Place = z.object({ page: z.number(), box: Box.optional() })
type Place = z.infer<typeof Place>
interface Block {
  readonly kind: string
  readonly text?: string | undefined
  readonly rows?: readonly Row[] | undefined
  readonly place?: Place | undefined
}
interface Row {
  readonly isHead: boolean
  readonly cells: readonly {
    readonly column: number
    readonly columns: number
    readonly rows: number
    readonly blocks: readonly Block[]
    readonly place?: Place | undefined
  }[]
}
const Block: z.ZodType<Block> = z.lazy(() =>
  z.object({ kind: z.string(), text: z.string().optional(), rows: z.array(Row).optional(), place: Place.optional() }),
)
const Row: z.ZodType<Row> = z.lazy(() =>
  z.object({
    isHead: z.boolean(),
    cells: z.array(
      z.object({
        column: z.number(),
        columns: z.number(),
        rows: z.number(),
        blocks: z.array(Block),
        place: Place.optional(),
      }),
    ),
  }),
)
const Read = z.object({ blocks: z.array(Block) })

export interface ShownCell {
  readonly mark: string
  /** The head of its column; empty where it has none. */
  readonly head: string
  readonly column: number
  readonly text: string
  readonly unsure: boolean
  /** On a drawn page, in parts of it. */
  readonly place?: Place | undefined
}
export interface ShownRow {
  readonly row: number
  readonly page: number | undefined
  readonly cells: readonly ShownCell[]
}

const textOf = (block: Block): string =>
  block.text ?? (block.rows ?? []).flatMap(row => row.cells.map(cell => wordsOf(cell))).join('\n')
const wordsOf = (cell: Row['cells'][number]): string => cell.blocks.map(textOf).join('\n').trim()

const markOf = (block: number, row?: number, column?: number) => [block, row ?? 'x', column ?? 'x'].join('-')

/** Marks of the places from which a field was read. A place without a column means all of its row. */
export const marksOf = (measure: DraftMeasure, field: DraftField): string[] =>
  (measure.from[field] ?? []).map(({ block, row, column }) => markOf(block, row, column))

export function sourceOf(read: unknown, measure: DraftMeasure): ShownRow[] {
  const paper = Read.safeParse(read)
  if (!paper.success) return []
  const places = draftFields.flatMap(field => measure.from[field] ?? [])
  const unsure = new Set(
    draftFields.filter(field => (measure.sure[field] ?? 1) < UNSURE).flatMap(field => marksOf(measure, field)),
  )
  const rows = [...new Map(places.map(one => [`${one.block}-${one.row ?? 'x'}`, one])).values()].sort(
    (a, b) => a.block - b.block || (a.row ?? 0) - (b.row ?? 0),
  )
  return rows.flatMap(({ block: at, row: index }) => {
    const block = paper.data.blocks[at]
    if (!block) return []
    const row = index === undefined ? undefined : block.rows?.[index]
    if (!row) {
      const mark = markOf(at)
      return [
        {
          row: at + 1,
          page: block.place?.page,
          cells: [{ mark, head: '', column: 0, text: textOf(block), unsure: unsure.has(mark), place: block.place }],
        },
      ]
    }
    const heads = headsOf(block, index ?? 0)
    const cells = row.cells
      .map(cell => {
        const mark = markOf(at, index, cell.column)
        return {
          mark,
          head: heads.get(cell.column) ?? '',
          column: cell.column,
          text: wordsOf(cell),
          unsure: unsure.has(mark),
          place: cell.place,
        }
      })
      .filter(cell => cell.text !== '')
    return [
      { row: (index ?? 0) + 1, page: row.cells.find(cell => cell.place)?.place?.page ?? block.place?.page, cells },
    ]
  })
}

/** Heads above a row: those that say they are, else the first row with a word in nearly every column. */
function headsOf(block: Block, before: number): ReadonlyMap<number, string> {
  const rows = (block.rows ?? []).slice(0, Math.max(0, before))
  const marked = rows.filter(row => row.isHead)
  const heads = marked.length > 0 ? marked : rows.slice(0, 1)
  const found = new Map<number, string>()
  for (const row of heads)
    for (const cell of row.cells) {
      const words = wordsOf(cell).replace(/\s+/g, ' ')
      for (let at = cell.column; at < cell.column + cell.columns; at++)
        if (words !== '') found.set(at, [found.get(at), words].filter(Boolean).join(' / '))
    }
  return found
}

const SEEN = 8
const LONGEST = 200

/** The first lines of a paper that was refused: somebody sees at once what it is. */
export function sawOf(read: unknown): string[] {
  const paper = Read.safeParse(read)
  if (!paper.success) return []
  return paper.data.blocks
    .flatMap(block => textOf(block).split('\n'))
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, SEEN)
    .map(line => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line))
}

export const nameOfHeading = (draft: Draft, key: string): string =>
  draft.headings.find(one => one.key === key)?.text ?? ''
