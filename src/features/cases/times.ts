// How long a case took, written into the event that ends it: figures are counted from events, which never change.
import type { Tx } from '#src/platform/database/scope.ts'
import { calendarOf } from '../agencies/public.ts'
import type { CaseRow } from './queries.ts'
import { dayOf, took } from './rules.ts'

/** Working days without those the citizen owed, and whether the first promise was kept. */
export async function timesOf(tx: Tx, row: CaseRow): Promise<{ days: number; within: boolean }> {
  const { now } = tx.scope
  return {
    days: took(row.submitted_at, now, row.paused_days, await calendarOf(tx)),
    within: dayOf(now).toString() <= row.first_due_on,
  }
}
