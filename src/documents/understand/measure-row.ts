// One measure as it stands on paper: the text of each of its columns, and where.
import type { ColumnKind } from './columns.ts'
import type { Source } from './understood.ts'

export interface RowField {
  readonly text: string
  readonly from: readonly Source[]
}

export interface MeasureRow {
  readonly heading?: RowField
  readonly fields: ReadonlyMap<ColumnKind, RowField>
  readonly sure: number
}
