// Time comes in from outside: whoever needs the present moment takes a Clock, so that tests can set it.
// Nothing in the kernel reads the system's clock, except newId, whose time only orders rows.
import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from './period.ts'

export type Clock = () => Date

export const bangkok = 'Asia/Bangkok'

export function instantOf(moment: Date | Temporal.Instant): Temporal.Instant {
  return moment instanceof Date ? Temporal.Instant.fromEpochMilliseconds(moment.getTime()) : moment
}

/** The day it is in a zone at a moment. */
export function todayIn(zone: string, now: Date | Temporal.Instant): PlainDate {
  return instantOf(now).toZonedDateTimeISO(zone).toPlainDate()
}

/** The day of a moment here, as ISO text: the text of the moment itself names the day in Greenwich, which is yesterday until seven. */
export const dayHere = (moment: Date): string => todayIn(bangkok, moment).toString()
