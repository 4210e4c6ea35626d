// Adds a day of the agency's own: a holiday, or a day worked in spite of the national calendar.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { nationalCalendar } from '../calendar.ts'
import { openHolidays } from '../queries.ts'
import type { AddHoliday } from '../schema.ts'
import type { AgencyError } from '../words.ts'

export async function addHoliday(tx: Tx, input: AddHoliday): Promise<Result<string, AgencyError>> {
  if ((await openHolidays(tx)).some(row => row.on_day === input.on_day)) return no('day-taken', { at: 'on_day' })
  const isNational = nationalCalendar.days.some(day => day.date === input.on_day)
  if (input.kind === 'working-day' && !isNational) return no('not-a-holiday', { at: 'on_day' })
  if (input.kind === 'holiday' && isNational) return no('holiday-already', { at: 'on_day' })
  const id = newId()
  await tx.db
    .insertInto('agency_holiday')
    .values({ agency_id: tx.agencyId, id, ...input })
    .execute()
  await record(tx, { event: 'agency.day-added', subject: { kind: 'agency-holiday', id }, content: { ...input } })
  return ok(id)
}
