// Working days: Monday to Friday except the days of a holiday calendar. The calendar is data (content/holidays, plus
// what an agency adds) and is passed in. Where it knows nothing of a year, say so beside the result: see `knowsYear`.
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { PlainDate } from './period.ts'

export const holidayKinds = ['fixed', 'lunar', 'substitution', 'special', 'ceremony', 'local'] as const

/** `checked` is true once the day was compared with the decision named in `source`; users see the mark and the source. */
export const holiday = z.strictObject({
  date: z.iso.date(),
  names: z.strictObject({ th: z.string().min(1), en: z.string().min(1) }),
  kind: z.enum(holidayKinds),
  source: z.string().min(1),
  checked: z.boolean(),
})

export const holidayCalendar = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  days: z.array(holiday).readonly(),
})

export type Holiday = z.infer<typeof holiday>
export type HolidayCalendar = z.infer<typeof holidayCalendar>

/** Several years, or national and local days, as one calendar; of two entries for a day the later calendar's counts. */
export function mergeCalendars(id: string, calendars: readonly HolidayCalendar[]): HolidayCalendar {
  const days = new Map(calendars.flatMap(calendar => calendar.days.map(day => [day.date, day] as const)))
  return { id, days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)) }
}

const indexes = new WeakMap<HolidayCalendar, Map<string, Holiday>>()

function indexOf(calendar: HolidayCalendar): Map<string, Holiday> {
  const known = indexes.get(calendar)
  if (known) return known
  const index = new Map(calendar.days.map(day => [day.date, day]))
  indexes.set(calendar, index)
  return index
}

export function holidayOn(date: PlainDate, calendar: HolidayCalendar): Holiday | undefined {
  return indexOf(calendar).get(date.toString())
}

/** Whether the calendar has any day in the (calendar, CE) year of a date; without one, only weekends were skipped. */
export function knowsYear(date: PlainDate, calendar: HolidayCalendar): boolean {
  const year = `${date.year}-`
  return calendar.days.some(day => day.date.startsWith(year))
}

export function isWorkingDay(date: PlainDate, calendar: HolidayCalendar): boolean {
  return date.dayOfWeek <= 5 && holidayOn(date, calendar) === undefined
}

/** The n-th working day after a date, or before it when n is negative; the date itself for 0. */
export function addWorkingDays(date: PlainDate, n: number, calendar: HolidayCalendar): PlainDate {
  const step = { days: Math.sign(n) }
  let day = date
  for (let left = Math.abs(n); left > 0; ) {
    day = day.add(step)
    if (isWorkingDay(day, calendar)) left--
  }
  return day
}

/** Working days after `from` up to and including `to`; negative, counting from `to` up to before `from`, when `to` is earlier. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: HolidayCalendar): number {
  const direction = Temporal.PlainDate.compare(to, from)
  let count = 0
  for (let day = from; !day.equals(to); ) {
    day = day.add({ days: direction })
    if (isWorkingDay(day, calendar)) count++
  }
  return count === 0 ? 0 : count * direction
}

/** The first working day after a date. */
export function nextWorkingDay(date: PlainDate, calendar: HolidayCalendar): PlainDate {
  return addWorkingDays(date, 1, calendar)
}

/** The date, or the first working day after it: where a term ends on a holiday (Civil and Commercial Code, s. 193/8). */
export function workingDayOnOrAfter(date: PlainDate, calendar: HolidayCalendar): PlainDate {
  return isWorkingDay(date, calendar) ? date : nextWorkingDay(date, calendar)
}
