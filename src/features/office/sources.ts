// What the office home shows comes from the other features; app/ hands their sources in. None of them is known here.
import type { Words } from '#src/kernel/lang.ts'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'

export interface LastScore {
  readonly year: number
  readonly total: number
  readonly level: Words
}

/** Something that still has to be set up before an agency can work, with the page that does it. */
export interface SetUpStep {
  readonly key: string
  readonly done: boolean
  readonly title: Words
  readonly note: Words
  readonly href: string
}

export interface HomeSources {
  readonly work: readonly ((tx: Tx, actor: Actor) => Promise<readonly WorkItem[]>)[]
  readonly setUp: readonly ((tx: Tx, actor: Actor) => Promise<readonly SetUpStep[]>)[]
  /** Undefined until a year's score was entered. */
  readonly score: (tx: Tx) => Promise<LastScore | undefined>
}
