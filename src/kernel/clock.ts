// Time comes in from outside: whoever needs the present moment takes a Clock, so that tests can set it.
// Nothing in the kernel reads the system's clock, except newId, whose time only orders rows.
import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from './period.ts'

export type Clock = () => Date

export const bangkok = 'Asia/Bangkok'

export function instantOf(moment: Date | Temporal.Instant): Temporal.Instant {
  return moment instanceof Date ? Temporal.Instant.fromEpochMilliseconds(moment.getTime()) : moment
}

/** The day that was asked for last, by zone: nearly every answer of a day is the same. */
const lastAsked = new Map<string, { readonly from: number; readonly until: number; readonly day: PlainDate }>()

/** The day it is in a zone at a moment. */
export function todayIn(zone: string, now: Date | Temporal.Instant): PlainDate {
  const at = now instanceof Date ? now.getTime() : now.epochMilliseconds
  const last = lastAsked.get(zone)
  if (last && last.from <= at && at < last.until) return last.day
  const start = instantOf(now).toZonedDateTimeISO(zone).startOfDay()
  const until = start.add({ days: 1 }).startOfDay().epochMilliseconds
  const day = start.toPlainDate()
  lastAsked.set(zone, { from: start.epochMilliseconds, until, day })
  return day
}

/** The day of a moment here, as ISO text: the text of the moment itself names the day in Greenwich, which is yesterday until seven. */
export const dayHere = (moment: Date): string => todayIn(bangkok, moment).toString()
