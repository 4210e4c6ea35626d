// A stretch of whole days, both ends included. Days are Temporal.PlainDate in the Common Era (ISO calendar);
// the Buddhist era exists only where text is read or written (thai-date/).
import { Temporal } from 'temporal-polyfill'

export type PlainDate = Temporal.PlainDate

export type Period = { readonly from: PlainDate; readonly to: PlainDate }

/** Throws when the end lies before the beginning: check user input before it becomes a period. */
export function period(from: PlainDate | string, to: PlainDate | string): Period {
  const span = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }
  if (Temporal.PlainDate.compare(span.from, span.to) > 0) throw new Error(`period ends before it begins: ${from} ${to}`)
  return span
}

export function isIn(date: PlainDate, { from, to }: Period): boolean {
  return Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) <= 0
}

export function overlaps(a: Period, b: Period): boolean {
  return Temporal.PlainDate.compare(a.from, b.to) <= 0 && Temporal.PlainDate.compare(b.from, a.to) <= 0
}

export function covers(outer: Period, inner: Period): boolean {
  return isIn(inner.from, outer) && isIn(inner.to, outer)
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.from.equals(b.from) && a.to.equals(b.to)
}

export function daysIn({ from, to }: Period): number {
  return from.until(to).days + 1
}
