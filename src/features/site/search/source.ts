// How a feature lets its public things be found: app/search.ts gathers the sources. Whatever a source gives is public; what it does not give
// (any more) is hidden and its words are gone, in the same transaction.
import type { Words } from '#src/kernel/lang.ts'
import type { Recorded, Tx } from '#src/platform/database/scope.ts'

export interface Searchable {
  /** One of the source's `kinds`. */
  readonly kind: string
  /** Without a language prefix. */
  readonly href: string
  /** English may be empty. */
  readonly title: Words
  readonly summary: Words
  /** All its other words, in whatever languages it has. */
  readonly body: string
  /** Public files that belong to it; their words are read a moment later. */
  readonly files: readonly string[]
  /** Whose it is, as people name it. */
  readonly unit?: string
  /** When it was published or last changed. */
  readonly at: Date
  /** Buddhist fiscal year it belongs to; absent, that of `at`. */
  readonly year?: number
}

export interface SearchSource {
  readonly kind: string
  /** What somebody may narrow a search to, in the order in which it is offered. */
  readonly kinds: Readonly<Record<string, Words>>
  /** Undefined when it is not public. The key is whatever names it in the source. */
  readonly one: (tx: Tx, key: string) => Promise<Searchable | undefined>
  readonly all: (tx: Tx) => Promise<readonly string[]>
  /** Events after which something must be found differently, and which things those are. */
  readonly on: Readonly<Record<string, (tx: Tx, recorded: Recorded) => readonly string[] | Promise<readonly string[]>>>
}
