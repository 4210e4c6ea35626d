// A document that somebody sent, as what it says: headings, paragraphs and tables in order, however it came. Plain values; nothing of how it
// looks. Words are as they stand, with the writer's own digits.

export interface ReadDocument {
  readonly blocks: readonly ReadBlock[]
  /** Properties the file carries beside its words, by name. */
  readonly properties: ReadonlyMap<string, string>
}

/** Where something stands: the page from 1, and the box in parts of that page from 0 to 1 where it is known. */
export interface ReadPlace {
  readonly page: number
  readonly box?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
}

/** What only pages and pictures of pages tell. */
interface Found {
  readonly place?: ReadPlace
  /** From 0 to 1, only where letters were guessed from a picture. */
  readonly confidence?: number
  /** Repeated on every page, at its head or foot, and no part of what the paper says. */
  readonly running?: true
}

interface Words extends Found {
  /** One logical paragraph, whatever the width it was printed in: line breaks that were meant as \n, tabs as \t. Boxes to tick are ☐ and ☑. */
  readonly text: string
  /** Names of the bookmarks that begin here. */
  readonly ids: readonly string[]
  /** The number or dash that the writer's program draws before it and that is not in the text. */
  readonly marker?: string
}

export type ReadParagraph =
  | ({ readonly kind: 'heading'; readonly level: number } & Words)
  | ({
      readonly kind: 'paragraph'
      /** The depth at which it stands in a list, from 0. */
      readonly inList?: number
    } & Words)

export interface ReadTable extends Found {
  readonly kind: 'table'
  readonly rows: readonly ReadRow[]
}

export type ReadBlock = ReadParagraph | ReadTable

export interface ReadRow {
  readonly isHead: boolean
  /** Those that begin in this row; places covered from above have none. */
  readonly cells: readonly ReadCell[]
}

export interface ReadCell extends Found {
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
