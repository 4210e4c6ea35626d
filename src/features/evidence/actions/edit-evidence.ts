// Changes what is said about a piece, never the piece itself. What was said before stays in nobody's memory but the version number:
// titles may name people, and the ledger forgets nothing.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holdsOver, todayOf } from '../../people/public.ts'
import { isOpenUnit } from '../queries.ts'
import type { EvidenceRefusal } from '../rules.ts'
import type { EditEvidence } from '../schema.ts'
import { change, takeFor } from '../who.ts'

type Refusal = EvidenceRefusal | 'stale' | 'in-the-future' | 'choose-one'

const fields = ['title', 'note', 'happened_on', 'expires_on'] as const

export async function editEvidence(tx: Tx, id: string, input: EditEvidence): Promise<Result<string, Refusal>> {
  const taken = await takeFor(tx, id, 'edit', input._version)
  if (!taken.ok) return taken
  const row = taken.value
  const today = todayOf(tx)
  if (input.happened_on !== null && input.happened_on > today) return no('in-the-future', { at: 'happened_on' })
  const unit_id = input.unit ?? row.unit_id
  if (unit_id !== row.unit_id && unit_id !== null) {
    if (!(await isOpenUnit(tx, unit_id))) return no('choose-one', { at: 'unit' })
    if (!holdsOver(tx, 'evidence:add', unit_id)) return no('not-your-unit', { at: 'unit' })
  }
  const { _version, unit, ...values } = input
  const changed: string[] = fields.filter(field => values[field] !== row[field])
  if (unit_id !== row.unit_id) changed.push('unit')
  const wasRead = changed.includes('title') || changed.includes('note')
  await change(tx, row, {
    ...values,
    unit_id,
    // New words have not been looked at for personal data.
    ...(wasRead ? { privacy: 'unchecked', privacy_note: '', privacy_found: '[]' } : {}),
  })
  await record(tx, { event: 'evidence.edited', subject: { kind: 'evidence', id }, content: { fields: changed } })
  return ok(id)
}
