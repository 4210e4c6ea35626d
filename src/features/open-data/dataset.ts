// A public table that anybody may take along, as CSV, XLSX, JSON and over the API. app/ gathers them; whatever is in one is public.
import type { Lang, Words } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'

export type CellType = 'text' | 'number' | 'day' | 'moment' | 'address'
export type Cell = string | number | null

export interface Column {
  /** For programs; snake_case, permanent. */
  readonly key: string
  readonly words: Words
  readonly type: CellType
}

/** `id` orders the rows and is where the next page goes on. */
export type DataRow = { readonly id: string } & Readonly<Record<string, Cell>>

export interface Asked {
  readonly origin: string
  /** Of figures: the fiscal year. */
  readonly year: number
  readonly after: string | undefined
  readonly most: number
}

export interface Dataset {
  /** kebab-case, permanent. */
  readonly id: string
  readonly words: Words
  /** What is in it and from where, in a sentence. */
  readonly explains: Words
  readonly columns: readonly Column[]
  /** How often it changes: at once with the register, or once a day. */
  readonly fresh: 'live' | 'daily'
  /** It is of one fiscal year, which is asked for. */
  readonly byYear?: true
  readonly rows: (tx: Tx, asked: Asked) => Promise<readonly DataRow[]>
}

export const MOST_ROWS = 1000
/** A file holds all of it, up to so many. */
export const MOST_IN_FILE = 50_000

export const headsOf = (dataset: Dataset, lang: Lang): string[] => dataset.columns.map(column => column.words[lang])

export const cellsOf = (dataset: Dataset, row: DataRow): (string | number)[] =>
  dataset.columns.map(column => row[column.key] ?? '')

/** As JSON: only the columns that are promised. */
export const recordOf = (dataset: Dataset, row: DataRow): Record<string, Cell> =>
  Object.fromEntries(dataset.columns.map(column => [column.key, row[column.key] ?? null]))
