// Takes a day of the agency's own out of the calendar. What was promised by it before stays as it was promised.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holidayById } from '../queries.ts'

export async function archiveHoliday(tx: Tx, id: string): Promise<Result<true, 'not-found'>> {
  const row = await holidayById(tx, id)
  if (!row) return no('not-found')
  await tx.db
    .updateTable('agency_holiday')
    .set({ archived_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  const content = { day: row.on_day, kind: row.kind, name: row.name_th }
  await record(tx, { event: 'agency.day-archived', subject: { kind: 'agency-holiday', id }, content })
  return ok(true)
}
