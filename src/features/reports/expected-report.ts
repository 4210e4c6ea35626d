// The report as it is written today, seen as what its Word file is compared with: where each text stands in the table, and the words that
// belong to nothing by their place. Pure.
import type { Block, Paper, Table } from '#src/documents/write/paper.ts'
import { gridOf } from '#src/documents/write/table-grid.ts'
import { keyOf, readMark } from './marks.ts'
import type { RowToMatch } from './match-rows.ts'

export interface ExpectedRow extends RowToMatch {
  readonly cells: ReadonlyMap<number, readonly string[]>
}

function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if (block.kind === 'list') for (const item of block.items) yield* blocksIn(item)
    if (block.kind === 'table')
      for (const row of [...block.head, ...block.rows]) for (const cell of row.cells) yield* blocksIn(cell.blocks)
  }
}

const idOf = (block: Block) => ('id' in block && block.id !== undefined ? readMark(block.id) : undefined)
const textOf = (block: Block) =>
  'text' in block && typeof block.text !== 'string'
    ? block.text.map(one => (typeof one === 'string' ? one : 'break' in one ? '\n' : one.text)).join('')
    : ''

export function placesOf(paper: Paper): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const section of paper.sections)
    for (const block of blocksIn(section.blocks)) {
      const place = idOf(block)?.place
      if (place !== undefined) found.set(place, textOf(block))
    }
  return found
}

export function mainTableOf(paper: Paper): readonly ExpectedRow[] {
  const keysOf = (blocks: readonly Block[]) =>
    [...blocksIn(blocks)].flatMap(block => {
      const of = idOf(block)?.of
      return of ? [keyOf(of)] : []
    })
  const tables = paper.sections.flatMap(section => section.blocks.filter((one): one is Table => one.kind === 'table'))
  const main = tables.find(table => keysOf([table]).length > 0)
  if (!main) return []
  return gridOf(main).map((row): ExpectedRow => {
    const cells = row.cells.filter(one => !one.isCovered)
    return {
      keys: new Set(cells.flatMap(one => keysOf(one.cell.blocks))),
      words: cells.map(one => [...blocksIn(one.cell.blocks)].map(textOf).join(' ')).join(' '),
      cells: new Map(cells.map(one => [one.column, keysOf(one.cell.blocks)])),
    }
  })
}
