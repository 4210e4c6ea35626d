// What is known of the probable signatures in a file, however they were found.
import type { Box } from './signature-places.ts'

export interface Signature {
  /** `field`: a digital signature. `ink`: drawn with a pen. `picture`, `drawn`: lies where names are signed. */
  readonly why: 'field' | 'ink' | 'picture' | 'drawn'
  /** From 1; a Word file has none. */
  readonly page?: number
  /** In parts of the page from 0 to 1, from its top left corner as it is shown. */
  readonly box?: Box
  /** The words it lies by; empty where it was found without. */
  readonly near: string
}

export interface SignaturesRead {
  readonly found: readonly Signature[]
  /** Pages that are pictures without words, or that were too many: only a person can look at them. */
  readonly picturePages: readonly number[]
  /** Width and height in points of the pages that were looked at, as they are shown; a Word file has none. */
  readonly pages: readonly PageSize[]
}

export type PageSize = readonly [width: number, height: number]
