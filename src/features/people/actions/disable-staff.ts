// Shuts somebody out at once, without ending her posts: a lost phone, a suspension, an investigation.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { PersonRefusal } from '../person-rules.ts'
import type { WithReason } from '../schema.ts'
import { askAbout } from '../who.ts'
import { isLastAdmin } from './last-admin.ts'
import { cancelLinks } from './leave-staff.ts'

export async function disableStaff(
  tx: Tx,
  staffId: string,
  input: WithReason,
): Promise<Result<{ userId: string | null }, PersonRefusal | 'last-admin' | 'stale'>> {
  const asked = await askAbout(tx, staffId)
  if (!asked) return no('not-found')
  const may = asked.verdict('disable')
  if (!may.ok) return may
  if (await isLastAdmin(tx, duty => duty.staff_id === staffId)) return no('last-admin')
  const changed = await tx.db
    .updateTable('staff')
    .set({ disabled_at: tx.scope.now, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', staffId)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await cancelLinks(tx, staffId)
  await record(tx, {
    event: 'staff.disabled',
    subject: { kind: 'staff', id: staffId },
    content: { reason: input.reason },
  })
  return ok({ userId: asked.staff.user_id })
}
