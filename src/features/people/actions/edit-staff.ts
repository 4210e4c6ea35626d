// Corrects somebody's entry. The ledger keeps a name that changed, and of the ways to reach her only that they changed:
// those are forgotten a year after she left, and the ledger forgets nothing.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { PersonRefusal } from '../person-rules.ts'
import { type StaffRow, staffByMailAny } from '../queries.ts'
import type { EditStaff } from '../schema.ts'
import { nameOf } from '../show.ts'
import { askAbout, holdsOverAll } from '../who.ts'

export async function editStaff(
  tx: Tx,
  id: string,
  input: EditStaff,
): Promise<Result<true, PersonRefusal | 'mail-taken' | 'mail-opens-account' | 'stale'>> {
  const { _version: version, ...values } = input
  const asked = await askAbout(tx, id)
  if (!asked) return no('not-found')
  const may = asked.verdict('edit')
  if (!may.ok) return may
  const { staff, reach } = asked
  if (values.email !== staff.email) {
    // The address opens the account: who may not recover the account may not move it to another address either.
    if (staff.user_id !== null && staff.id !== tx.scope.actor?.id && !holdsOverAll(tx, 'people:recover', reach))
      return no('mail-opens-account', { at: 'email' })
    const taken = values.email === null ? undefined : await staffByMailAny(tx, values.email)
    if (taken && taken.id !== id) return no('mail-taken', { at: 'email' })
  }
  const changed = await tx.db
    .updateTable('staff')
    .set({ ...values, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const fields = changedFields(staff, values)
  const was = nameOf(staff, 'th')
  const is = nameOf(values, 'th')
  await record(tx, {
    event: 'staff.changed',
    subject: { kind: 'staff', id },
    content: { fields, ...(was === is ? {} : { was, is }) },
  })
  return ok(true)
}

function changedFields(staff: StaffRow, values: Omit<EditStaff, '_version'>): string[] {
  return Object.entries(values)
    .filter(([key, value]) => staff[key as keyof typeof values] !== value)
    .map(([key]) => key)
}
