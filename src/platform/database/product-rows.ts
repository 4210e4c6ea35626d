// What a feature finished in a period, as rows that can be put under those of another: everything that is finished should end before the public.
import type { RawBuilder } from 'kysely'
import type { Period } from '#src/kernel/period.ts'
import type { Tx } from './scope.ts'

/** The columns of such a select, in this order. */
export interface ProductRow {
  readonly id: string
  /** A key of the words of whoever lists them. */
  readonly what: string
  readonly title: string
  /** The day it was finished. */
  readonly day: string
  readonly unit_id: string | null
  /** Since when anybody can open it; null: nobody can. */
  readonly public_on: string | null
  /** Where it is put before the public. */
  readonly href: string
}

export type ProductRows = (tx: Tx, period: Period) => RawBuilder<ProductRow>
