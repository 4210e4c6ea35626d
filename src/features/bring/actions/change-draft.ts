// How every verb on a draft writes: only while the paper may be mended, only over the version that somebody saw.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { Draft } from '../draft.ts'
import { paperById } from '../queries.ts'
import { asJson } from '../reading.ts'
import { paperMay, stateOf } from '../rules.ts'

export type MendRefusal = 'not-found' | 'not-now' | 'stale'

/** `verb` says in the ledger what was done; the words of the paper stay out of it. */
export async function changeDraft<Code extends string>(
  tx: Tx,
  id: string,
  { version, ...content }: { readonly version: number; readonly verb: string; readonly measure?: string },
  change: (draft: Draft) => Result<Draft, Code>,
): Promise<Result<true, Code | MendRefusal>> {
  const paper = await paperById(tx, id)
  if (!paper) return no('not-found')
  const may = paperMay(stateOf(paper.state), 'mend')
  if (!may.ok) return may
  const changed = change(Draft.parse(paper.draft))
  if (!changed.ok) return changed
  const written = await tx.db
    .updateTable('brought_paper')
    .set({ draft: asJson(changed.value), fiscal_year: changed.value.year, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (written.numUpdatedRows === 0n) return no('stale')
  await record(tx, { event: 'paper.mended', subject: { kind: 'brought-paper', id }, content })
  return ok(true)
}
