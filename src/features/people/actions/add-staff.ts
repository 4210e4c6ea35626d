// Enters somebody into the register. Also a command without anybody signed in: the first person of a new agency.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { staffByMailAny, staffByName } from '../queries.ts'
import type { AddStaff } from '../schema.ts'
import { createStaff } from '../structure.ts'
import { holdsOverAll } from '../who.ts'

export async function addStaff(
  tx: Tx,
  input: AddStaff,
): Promise<Result<string, 'not-found' | 'mail-taken' | 'namesake'>> {
  const { namesake, ...values } = input
  if (!holdsOverAll(tx, 'people:manage', [])) return no('not-found')
  if (values.email !== null && (await staffByMailAny(tx, values.email))) return no('mail-taken', { at: 'email' })
  if (!namesake && (await staffByName(tx, values.first_name, values.last_name)).length > 0)
    return no('namesake', { at: 'namesake' })
  const id = await createStaff(tx.db, tx.agencyId, values)
  await record(tx, { event: 'staff.added', subject: { kind: 'staff', id }, content: { class: values.class } })
  return ok(id)
}
