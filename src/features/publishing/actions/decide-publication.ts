// Puts a working copy before whoever may approve it, and her answer: leave to publish, or back with a word of what is missing.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { approvalOf } from '../leave.ts'
import { publicationById } from '../queries.ts'
import { lacksOf, mayDo } from '../rules.ts'
import type { Decide } from '../schema.ts'
import { mayApprove, theirs } from './parts.ts'

export async function proposePublication(
  tx: Tx,
  id: string,
): Promise<Result<true, 'not-found' | 'not-your-unit' | 'not-now' | 'lacks'>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  const row = found.value
  if (!mayDo(row.state, 'propose')) return no('not-now')
  if (lacksOf(row.kind, row.draft).length > 0) return no('lacks')
  await set(tx, id, { state: 'proposed', note: '' })
  await record(tx, { event: 'publication.proposed', subject: { kind: 'publication', id }, content: {} })
  return ok(true)
}

export async function decidePublication(
  tx: Tx,
  id: string,
  input: Decide,
): Promise<Result<true, 'not-found' | 'not-your-unit' | 'not-now' | 'required' | 'needs-a-person'>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  const row = await publicationById(tx, id)
  if (!row) return no('not-found')
  if (!mayApprove(tx, row)) return no('not-your-unit')
  if (!mayDo(row.state, 'decide')) return no('not-now')
  if (input.decision === 'return') {
    if (input.note === '') return no('required', { at: 'note' })
    await set(tx, id, { state: 'draft', note: input.note })
    await record(tx, { event: 'publication.returned', subject: { kind: 'publication', id }, content: {} })
    return ok(true)
  }
  await set(tx, id, {
    state: 'approved',
    note: input.note,
    approved_by: actor.id,
    approved_at: tx.scope.now,
    leave_kind: 'approval',
    leave_ref: approvalOf(tx, actor),
  })
  await record(tx, { event: 'publication.approved', subject: { kind: 'publication', id }, content: {} })
  return ok(true)
}

type Change = {
  state: string
  note: string
  approved_by?: string
  approved_at?: Date
  leave_kind?: string
  leave_ref?: string
}

const set = (tx: Tx, id: string, to: Change) =>
  tx.db.updateTable('publication').set(to).where('agency_id', '=', tx.agencyId).where('id', '=', id).execute()
