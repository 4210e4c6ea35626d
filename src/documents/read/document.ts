// A document that somebody sent, as what it says: headings, paragraphs and tables in order, however it came. Plain values; nothing of how it
// looks. Words are as they stand, with the writer's own digits.

export interface ReadDocument {
  readonly blocks: readonly ReadBlock[]
  /** Properties the file carries beside its words, by name. */
  readonly properties: ReadonlyMap<string, string>
}

interface Words {
  /** Line breaks as \n, tabs as \t. */
  readonly text: string
  /** Names of the bookmarks that begin here. */
  readonly ids: readonly string[]
}

export type ReadParagraph =
  | ({ readonly kind: 'heading'; readonly level: number } & Words)
  | ({
      readonly kind: 'paragraph'
      /** The depth at which it stands in a list, from 0. */
      readonly inList?: number
    } & Words)

export interface ReadTable {
  readonly kind: 'table'
  readonly rows: readonly ReadRow[]
}

export type ReadBlock = ReadParagraph | ReadTable

export interface ReadRow {
  readonly isHead: boolean
  /** Those that begin in this row; places covered from above have none. */
  readonly cells: readonly ReadCell[]
}

export interface ReadCell {
  readonly blocks: readonly ReadBlock[]
  /** The first column it stands in, from 0, and how many columns and rows it covers. */
  readonly column: number
  readonly columns: number
  readonly rows: number
}

/** Every paragraph in the order in which it is read, those in tables included. */
export function* paragraphsOf(blocks: readonly ReadBlock[]): Generator<ReadParagraph> {
  for (const block of blocks)
    if (block.kind !== 'table') yield block
    else for (const row of block.rows) for (const cell of row.cells) yield* paragraphsOf(cell.blocks)
}
