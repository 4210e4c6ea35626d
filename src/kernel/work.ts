// Something that waits for somebody: the office home gathers these from every feature.
import type { Words } from './lang.ts'

export type WorkKind = 'late' | 'due' | 'to-sign'

export interface WorkItem {
  /** Stable while the thing waits, so that lists do not jump. */
  readonly id: string
  readonly kind: WorkKind
  readonly title: Words
  readonly note: Words
  /** ISO day. */
  readonly due?: string
  readonly href: string
  /** Name of an icon of the ui. */
  readonly icon: string
}
