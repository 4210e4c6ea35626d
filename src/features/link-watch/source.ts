// How a feature tells which of its public addresses are to be watched. Gathered in app/links.ts.
import type { Tx } from '#src/platform/database/scope.ts'
import type { Place } from './schema.ts'

export interface LinkToWatch {
  readonly address: string
  readonly place: Place
  /** Who answers for it. */
  readonly unitId?: string
  /** Of a file of ours: what its version says, hexadecimal. */
  readonly sha256?: string
}

export interface LinkSource {
  all(tx: Tx): Promise<readonly LinkToWatch[]>
}
