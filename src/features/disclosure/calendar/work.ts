// What of the calendar waits for somebody on the office home: late or due soon, for the unit that answers. One statement, before units are asked.
import { Temporal } from 'temporal-polyfill'
import { fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { dayAfter, houseUnits, todayOf, unitsServed } from '../../people/public.ts'
import { en } from '../words.en.ts'
import { th } from '../words.th.ts'
import { turnsWaiting } from './queries.ts'

const SOON_DAYS = 14
const MOST = 60

export async function calendarWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('item:answer')) return []
  const today = todayOf(tx)
  const { from } = fiscalYear(fiscalYearOf(Temporal.PlainDate.from(today)))
  const rows = await turnsWaiting(tx, from.toString(), dayAfter(today, SOON_DAYS), MOST)
  if (rows.length === 0) return []
  const served = unitsServed(actor, await houseUnits(tx))
  return rows
    .filter(row => served.has(row.unit_id))
    .map((row): WorkItem => {
      const key = row.due_on < today ? ('workLate' as const) : ('workDue' as const)
      return {
        id: `calendar ${row.id}`,
        kind: row.due_on < today ? 'late' : 'due',
        title: { th: row.name_th, en: row.name_en || row.name_th },
        note: { th: th.calendar[key], en: en.calendar[key] },
        due: row.due_on,
        href: `/office/calendar?unit=${row.unit_id}`,
        icon: 'calendar-clock',
      }
    })
}
