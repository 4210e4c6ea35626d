// A person of the agency compared a manual from the starter set with the law in force: the mark that says otherwise goes away.
import { no, type Result, yes } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { startOf } from '../queries-starters.ts'
import { theirs } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'compared-already' | 'needs-a-person'

export async function compareStart(tx: Tx, id: string, comparedWith: string): Promise<Result<true, Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  const found = await theirs(tx, id)
  if (!found.ok) return found
  const start = await startOf(tx, id)
  if (!start) return no('not-found')
  const changed = await tx.db
    .updateTable('publication_start')
    .set({ compared_by: actor.id, compared_at: tx.scope.now, compared_with: comparedWith })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', start.id)
    .where('compared_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('compared-already')
  await record(tx, {
    event: 'publication.compared',
    subject: { kind: 'publication', id },
    content: { starter: start.starter, with: comparedWith },
  })
  return yes
}
