// Lets somebody in again who was shut out. Her duties are those she has today.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { PersonRefusal } from '../person-rules.ts'
import type { WithReason } from '../schema.ts'
import { askAbout } from '../who.ts'

export async function enableStaff(
  tx: Tx,
  staffId: string,
  input: WithReason,
): Promise<Result<true, PersonRefusal | 'stale'>> {
  const asked = await askAbout(tx, staffId)
  if (!asked) return no('not-found')
  const may = asked.verdict('enable')
  if (!may.ok) return may
  const changed = await tx.db
    .updateTable('staff')
    .set({ disabled_at: null, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', staffId)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, {
    event: 'staff.enabled',
    subject: { kind: 'staff', id: staffId },
    content: { reason: input.reason },
  })
  return ok(true)
}
