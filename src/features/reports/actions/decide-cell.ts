// One difference from Word is taken over through the verb of the text it belongs to, or set aside. What changed in the program since the page
// was shown is never overwritten: whoever decides sees it first.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { planPicture, reword } from '../../measures/public.ts'
import { isTextField } from '../marks.ts'
import { type CellRow, lockCell, type ReturnRow, returnById } from '../queries-returns.ts'
import type { DecideCell } from '../schema.ts'
import { seenOf, wordsHere } from '../words-here.ts'

export async function decideCell(tx: Tx, returnId: string, input: DecideCell): Promise<Result<true>> {
  const found = await returnById(tx, returnId)
  const cell = found && (await lockCell(tx, returnId, input.cell))
  if (!found || !cell) return no('not-found')
  if (cell.state !== 'open') return no('decided-already')
  if (input.decision === 'set-aside') return settle(tx, cell, 'set-aside')
  const may = mayTake(found, cell)
  if (!may.ok) return may
  const { field, subject_id: id } = cell
  if (!isTextField(field) || id === null) return no('change-in-program')
  const plan = await planPicture(tx, found.plan_id)
  const here = plan && wordsHere(plan, field, id)
  if (here === undefined) return no('text-gone')
  if (seenOf(here) !== input.seen) return no('moved-on')
  if ((cell.moved_on || here !== cell.here_text || cell.matched_by !== 'mark') && !input.sure) return no('say-you-saw')
  const done = await reword(tx, field, id, cell.word_text)
  if (done.ok) return settle(tx, cell, 'taken')
  return done.because === 'not-found' ? no('text-gone') : done
}

/** A closed round says for ever what it said; a closed plan as well. */
export function mayTake(
  found: Pick<ReturnRow, 'round_state' | 'plan_state'>,
  cell: Pick<CellRow, 'kind'>,
): Result<true> {
  if (found.round_state === 'closed') return no('round-closed')
  if (found.plan_state === 'closed') return no('plan-closed')
  return cell.kind === 'text' ? ok(true) : no('change-in-program')
}

async function settle(tx: Tx, cell: CellRow, state: 'taken' | 'set-aside'): Promise<Result<true>> {
  await tx.db
    .updateTable('report_return_cell')
    .set({ state, decided_by: tx.scope.actor?.id ?? null, decided_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', cell.id)
    .execute()
  await record(tx, {
    event: state === 'taken' ? 'report.word-taken' : 'report.word-set-aside',
    subject: { kind: 'report-return', id: cell.return_id },
    content: { cell: cell.id, field: cell.field, of: cell.subject_id, measure: cell.measure_id, kind: cell.kind },
  })
  return ok(true)
}
