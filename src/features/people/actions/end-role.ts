// Takes back a role that was given by order, from the day after its last day.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../actor.ts'
import type { PersonRefusal } from '../person-rules.ts'
import { grantById } from '../queries.ts'
import { askAbout, holdsOver } from '../who.ts'
import { isLastAdmin } from './last-admin.ts'

type Refusal = PersonRefusal | 'not-your-unit' | 'ended-already' | 'before-it-begins' | 'last-admin'

export async function endRole(
  tx: Tx,
  staffId: string,
  grantId: string,
  lastDay: string,
): Promise<Result<true, Refusal>> {
  const asked = await askAbout(tx, staffId)
  const grant = await grantById(tx, grantId)
  if (!asked || grant?.staff_id !== staffId) return no('not-found')
  const may = asked.verdict('end-role')
  if (!may.ok) return may
  if (!holdsOver(tx, 'people:roles', grant.unit_id)) return no('not-your-unit')
  if (grant.until_day !== null && grant.until_day < todayOf(tx)) return no('ended-already')
  if (lastDay < grant.from_day) return no('before-it-begins', { at: 'last_day' })
  if (await isLastAdmin(tx, duty => duty.id === grantId)) return no('last-admin')
  await tx.db
    .updateTable('role_grant')
    .set({ until_day: lastDay })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', grantId)
    .execute()
  await record(tx, {
    event: 'staff.role-ended',
    subject: { kind: 'staff', id: staffId },
    content: { grant: grantId, role: grant.role, last_day: lastDay },
  })
  return ok(true)
}
