// What a higher feature adds to a verb of the desk: fields on its page, and a say in what is written. Handed in by app/, because cases
// knows neither vehicles nor registers.
import type { Child } from 'hono/jsx'
import type { Updateable } from 'kysely'
import type { Lang } from '#src/kernel/lang.ts'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { CaseFile } from '#src/platform/database/types.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import type { CaseRow } from './queries.ts'

export interface ExtraAsked {
  /** What the fields hold before anybody typed. */
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly fields: (lang: Lang, form: FormState) => Child
}

export interface ExtraTaken {
  /** Goes into the event. */
  readonly data: Readonly<Record<string, unknown>>
  readonly set: Updateable<CaseFile>
}

export interface VerbExtra {
  /** Words of its refusals. */
  readonly errors: (lang: Lang) => Readonly<Record<string, string>>
  /** Undefined where nothing more is asked of this case. `query` is what the address of the page says. */
  readonly ask: (tx: Tx, row: CaseRow, query: URLSearchParams) => Promise<ExtraAsked | undefined>
  /** In the transaction of the verb, before anything is written. */
  readonly take: (tx: Tx, row: CaseRow, typed: Readonly<Record<string, unknown>>) => Promise<Result<ExtraTaken>>
}

/** By the verb it belongs to. */
export type DeskExtras = Readonly<Partial<Record<'plan' | 'finish', readonly VerbExtra[]>>>

/** What all of them have to add; the first refusal counts. */
export async function takeExtras(
  tx: Tx,
  row: CaseRow,
  extras: readonly VerbExtra[],
  typed: Readonly<Record<string, unknown>>,
): Promise<Result<ExtraTaken>> {
  const all: ExtraTaken[] = []
  for (const extra of extras) {
    const taken = await extra.take(tx, row, typed)
    if (!taken.ok) return taken
    all.push(taken.value)
  }
  return ok({
    data: Object.assign({}, ...all.map(one => one.data)),
    set: Object.assign({}, ...all.map(one => one.set)),
  })
}
