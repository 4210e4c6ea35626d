// Pure decisions about what carries out work on days: how much of a day is free, and the next days on which something fits.
// A vehicle has trips in a day; a room has bookings in each half of it, and a whole day takes both halves.
import { Temporal } from 'temporal-polyfill'
import { type HolidayCalendar, isWorkingDay } from '#src/kernel/working-days.ts'

export const kinds = ['vehicle', 'room'] as const
export type Kind = (typeof kinds)[number]
export const parts = ['', 'morning', 'afternoon'] as const
export type Part = (typeof parts)[number]

export interface Capacity {
  readonly kind: Kind
  readonly per_day: number
}

/** What a planned case takes of its day. */
export interface Taken {
  readonly part: Part
  readonly load: number
}

export interface ClosedDays {
  readonly from_day: string
  readonly to_day: string
}

const halves = {
  '': ['morning', 'afternoon'],
  morning: ['morning'],
  afternoon: ['afternoon'],
} as const satisfies Record<Part, readonly Part[]>

const sum = (taken: readonly Taken[]): number => taken.reduce((all, one) => all + one.load, 0)

/** Below nothing where more was planned before the capacity was made smaller. */
export function freeOf({ kind, per_day }: Capacity, taken: readonly Taken[], part: Part): number {
  if (kind === 'vehicle') return per_day - sum(taken)
  const usedIn = (half: Part) => sum(taken.filter(one => (halves[one.part] as readonly Part[]).includes(half)))
  return per_day - Math.max(...halves[part].map(usedIn))
}

export const isClosed = (closed: readonly ClosedDays[], day: string): boolean =>
  closed.some(one => one.from_day <= day && day <= one.to_day)

/** At least one: who comes once comes with one trip. */
export const tripsFor = (amount: number, litres: number): number => Math.max(1, Math.ceil(amount / litres))

export interface NextAsked {
  readonly of: Capacity
  readonly takenOn: (day: string) => readonly Taken[]
  readonly closed: readonly ClosedDays[]
  readonly calendar: HolidayCalendar
  readonly from: string
  readonly part: Part
  readonly load: number
  readonly most: number
}

/** How far ahead days are looked for. */
export const AHEAD_DAYS = 60

/** Working days, from a day on, that still hold it. Other days may be planned too; they are not offered. */
export function nextFree({ of, takenOn, closed, calendar, from, part, load, most }: NextAsked): string[] {
  const first = Temporal.PlainDate.from(from)
  const found: string[] = []
  for (let ahead = 0; ahead <= AHEAD_DAYS && found.length < most; ahead++) {
    const at = first.add({ days: ahead })
    const day = at.toString()
    if (isWorkingDay(at, calendar) && !isClosed(closed, day) && freeOf(of, takenOn(day), part) >= load) found.push(day)
  }
  return found
}

/** Every day of a month such as 2026-11. */
export function daysOfMonth(month: string): string[] {
  const first = Temporal.PlainDate.from(`${month}-01`)
  return Array.from({ length: first.daysInMonth }, (_, at) => first.add({ days: at }).toString())
}

/** The month that was asked for, or that of today. */
export const monthAsked = (typed: string | null, today: string): string =>
  typed !== null && /^2\d{3}-(0[1-9]|1[0-2])$/.test(typed) ? typed : today.slice(0, 7)

export const monthFrom = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString()

/** The way of a vehicle: early first, then by village, then as they were received. */
export function inOrder<S extends { readonly part: Part; readonly village: number | null; readonly number: string }>(
  stops: readonly S[],
): S[] {
  const turn: Record<Part, number> = { morning: 0, '': 1, afternoon: 2 }
  return [...stops].sort(
    (a, b) =>
      turn[a.part] - turn[b.part] ||
      (a.village ?? Number.MAX_SAFE_INTEGER) - (b.village ?? Number.MAX_SAFE_INTEGER) ||
      a.number.localeCompare(b.number, 'th', { numeric: true }),
  )
}
