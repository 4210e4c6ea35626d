// Whether somebody gets the weekly mail: her own wish, for herself alone.
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { staffWithRole } from '../../../people/public.ts'
import { mailWishes } from '../queries.ts'

export async function getsMail(tx: Tx, staffId: string): Promise<boolean> {
  const wish = (await mailWishes(tx)).get(staffId)
  return wish ?? (await staffWithRole(tx, 'ita-admin')).has(staffId)
}

export async function wantMail(tx: Tx, staffId: string, wanted: boolean): Promise<void> {
  await tx.db
    .insertInto('calendar_mail')
    .values({ agency_id: tx.agencyId, id: newId(), staff_id: staffId, wanted, at: tx.scope.now })
    .onConflict(conflict => conflict.columns(['agency_id', 'staff_id']).doUpdateSet({ wanted, at: tx.scope.now }))
    .execute()
  await record(tx, { event: 'calendar.mail-wished', subject: { kind: 'staff', id: staffId }, content: { wanted } })
}
