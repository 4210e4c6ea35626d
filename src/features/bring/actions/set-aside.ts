// Sets a paper aside, with a reason: it is in nobody's way and can be brought back.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { paperById } from '../queries.ts'
import { paperMay, stateOf } from '../rules.ts'
import type { SetAside } from '../schema.ts'

export async function setAside(
  tx: Tx,
  id: string,
  input: SetAside,
): Promise<Result<true, 'not-found' | 'not-now' | 'stale'>> {
  const paper = await paperById(tx, id)
  if (!paper) return no('not-found')
  const may = paperMay(stateOf(paper.state), 'set-aside')
  if (!may.ok) return may
  const changed = await tx.db
    .updateTable('brought_paper')
    .set({ state: 'set-aside', because: input.reason, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, {
    event: 'paper.set-aside',
    subject: { kind: 'brought-paper', id },
    content: { reason: input.reason },
  })
  return ok(true)
}
