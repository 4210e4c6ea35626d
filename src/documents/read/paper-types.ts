// What reading a paper gives and why it may not: values only, known to the threads that read and to whoever asked.
import type { ReadDocument } from './document.ts'

export type PaperKind = 'docx' | 'pdf' | 'scan' | 'photo' | 'html' | 'sheet' | 'text'

/** What whoever sent the file should know of it. */
export type PaperNote =
  /** More pages, rows or letters than are read. */
  | 'pages-cut'
  /** It asks for things that lie elsewhere; nothing was fetched. */
  | 'links-outside'
  | 'scripts-ignored'
  | 'macros-ignored'
  | 'some-pages-scanned'
  | 'hidden-text-left-out'

export type PaperRefusal =
  | 'paper-empty'
  | 'paper-locked'
  | 'paper-broken'
  | 'paper-cut-off'
  | 'paper-too-many-pages'
  | 'paper-too-large'
  | 'paper-unknown-kind'
  | 'paper-old-word'
  | 'paper-old-sheet'
  | 'paper-too-slow'

export type ReadPaper = ReadDocument & {
  readonly kind: PaperKind
  /** As printed; 1 where the kind has none. */
  readonly pages: number
  readonly notes: readonly PaperNote[]
}

export interface PaperProgress {
  /** From 1: the one that was just read. */
  readonly page: number
  readonly pages: number
}
