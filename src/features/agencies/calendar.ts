// The days an agency does not work: the national calendar (content/holidays) with the agency's own days laid over it.
// Everything that promises "in 3 working days" counts with this.
import { type HolidayCalendar, holidayCalendar, mergeCalendars } from '#src/kernel/working-days.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import th2568 from '../../../content/holidays/th-2568.json' with { type: 'json' }
import th2569 from '../../../content/holidays/th-2569.json' with { type: 'json' }
import th2570 from '../../../content/holidays/th-2570.json' with { type: 'json' }
import { type HolidayRow, openHolidays } from './queries.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export const nationalCalendar: HolidayCalendar = mergeCalendars(
  'th',
  [th2568, th2569, th2570].map(file => holidayCalendar.parse(file)),
)

export async function calendarOf(tx: Tx): Promise<HolidayCalendar> {
  return withOwnDays(await openHolidays(tx))
}

export function withOwnDays(own: readonly HolidayRow[]): HolidayCalendar {
  const days = own
    .filter(row => row.kind === 'holiday')
    .map(row => ({
      date: row.on_day,
      names: { th: row.name_th, en: row.name_en || row.name_th },
      kind: 'local' as const,
      source: th.calendar.ownSource,
      checked: true,
    }))
  const worked = new Set(own.filter(row => row.kind === 'working-day').map(row => row.on_day))
  const merged = mergeCalendars('agency', [nationalCalendar, { id: 'own', days }])
  return { id: merged.id, days: merged.days.filter(day => !worked.has(day.date)) }
}

/** Where a national day comes from, in words; the source of each is kept in Thai. */
export const sourceMark = (checked: boolean) => ({
  th: checked ? th.calendar.checked : th.calendar.unchecked,
  en: checked ? en.calendar.checked : en.calendar.unchecked,
})
