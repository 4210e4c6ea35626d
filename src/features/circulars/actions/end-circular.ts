// Closes a circular, and its list of acknowledgements is kept as a paper with a code; or withdraws it with a reason. Either way its links die.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { agencyCard } from '../../agencies/public.ts'
import { keepPaper, newPaperCode } from '../../papers/public.ts'
import { listPaper } from '../list-paper.ts'
import { attachmentsOf, type CircularRow } from '../queries.ts'
import { recipientsOf } from '../queries-recipients.ts'
import { progressOf, stillWaits } from '../rules.ts'
import type { CloseCircular, EndCircular } from '../schema.ts'
import { theirCircular } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'circular-closed' | 'circular-withdrawn' | 'not-sent' | 'stale'

export async function closeCircular(
  tx: Tx,
  id: string,
  input: CloseCircular,
  origin: string,
): Promise<Result<{ code: string }, Refusal>> {
  const found = await theirCircular(tx, id)
  if (!found.ok) return found
  const waits = stillWaits(found.value.state)
  if (!waits.ok) return waits
  const circular = found.value
  if (!(await end(tx, circular, { state: 'closed', reason: '', version: input._version }))) return no('stale')
  const rows = await recipientsOf(tx, id)
  const code = newPaperCode()
  const paper = listPaper({
    card: await agencyCard(tx),
    circular,
    attachments: await attachmentsOf(tx, id),
    rows,
    at: tx.scope.now,
    kept: { code, origin },
  })
  const kept = await keepPaper(tx, { source: { kind: 'circular', id }, paper, code })
  const { expected, done } = progressOf(circular.must, rows)
  await record(tx, {
    event: 'circular.closed',
    subject: { kind: 'circular', id },
    content: { expected, done, paper: kept.id, code },
  })
  return ok({ code })
}

export async function withdrawCircular(tx: Tx, id: string, input: EndCircular): Promise<Result<true, Refusal>> {
  const found = await theirCircular(tx, id)
  if (!found.ok) return found
  const { state } = found.value
  if (state === 'closed') return no('circular-closed')
  if (state === 'withdrawn') return no('circular-withdrawn')
  if (!(await end(tx, found.value, { state: 'withdrawn', reason: input.reason, version: input._version })))
    return no('stale')
  await record(tx, {
    event: 'circular.withdrawn',
    subject: { kind: 'circular', id },
    content: { reason: input.reason, was: state },
  })
  return ok(true)
}

async function end(
  tx: Tx,
  circular: Pick<CircularRow, 'id' | 'state'>,
  to: { state: 'closed' | 'withdrawn'; reason: string; version: number },
): Promise<boolean> {
  const changed = await tx.db
    .updateTable('circular')
    .set({ state: to.state, state_reason: to.reason, ended_at: tx.scope.now, version: to.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', circular.id)
    .where('state', '=', circular.state)
    .where('version', '=', to.version)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
