// What the look through a file (look-through.ts) stored beside it, as it wrote it.
import type { PageSize, Signature } from '#src/documents/read/file-signatures.ts'
import type { PersonalKind } from '../evidence/public.ts'
import type { FileRow } from './queries.ts'

export interface MaskedFind {
  readonly kind: PersonalKind
  /** Enough to recognise it. */
  readonly text: string
}

export const personalFinds = (row: FileRow) => row.privacy_found as unknown as readonly MaskedFind[]
export const signaturesIn = (row: FileRow) => row.signatures as unknown as readonly Signature[]
export const pagesIn = (row: FileRow) => row.pages as unknown as readonly PageSize[]
