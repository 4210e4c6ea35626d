// The years an agency lives by. Fiscal year N (Buddhist era) is 1 October N-1 to 30 September N; quarters, halves and
// report rounds are parts of it. An ITA year carries the number of the fiscal year in which the assessment is held.
import { Temporal } from 'temporal-polyfill'
import type { Period, PlainDate } from './period.ts'
import { fromBuddhistYear, toBuddhistYear } from './thai-date/year.ts'

export type Quarter = 1 | 2 | 3 | 4
export type Half = 1 | 2

/** R6: the first six months. R12: the whole year. H2: the second half, where a "round 2" of its own is meant. */
export type Round = 'R6' | 'R12' | 'H2'

export function fiscalYearOf(date: PlainDate): number {
  return toBuddhistYear(date.year) + (date.month >= 10 ? 1 : 0)
}

export function fiscalYear(year: number): Period {
  return months(year, 0, 12)
}

export function fiscalHalf(year: number, half: Half): Period {
  return months(year, (half - 1) * 6, 6)
}

export function fiscalQuarter(year: number, quarter: Quarter): Period {
  return months(year, (quarter - 1) * 3, 3)
}

export function fiscalRound(year: number, round: Round): Period {
  if (round === 'R12') return fiscalYear(year)
  return fiscalHalf(year, round === 'R6' ? 1 : 2)
}

export function halfOf(date: PlainDate): { year: number; half: Half } {
  return { year: fiscalYearOf(date), half: monthOfFiscalYear(date) < 6 ? 1 : 2 }
}

export function quarterOf(date: PlainDate): { year: number; quarter: Quarter } {
  const quarters = [1, 2, 3, 4] as const
  return { year: fiscalYearOf(date), quarter: quarters[Math.floor(monthOfFiscalYear(date) / 3)] ?? 4 }
}

/** The report round whose work is under way on a day: R6 until the end of March, then R12. */
export function roundOf(date: PlainDate): { year: number; round: 'R6' | 'R12' } {
  const { year, half } = halfOf(date)
  return { year, round: half === 1 ? 'R6' : 'R12' }
}

/** Its twelve months, October first. */
export function monthsOfFiscalYear(year: number): Period[] {
  return Array.from({ length: 12 }, (_, at) => months(year, at, 1))
}

/** A calendar year of the Buddhist era: official numbers restart with it. */
export function calendarYear(year: number): Period {
  const from = Temporal.PlainDate.from({ year: fromBuddhistYear(year), month: 1, day: 1 })
  return { from, to: from.with({ month: 12, day: 31 }) }
}

export function calendarYearOf(date: PlainDate): number {
  return toBuddhistYear(date.year)
}

export function itaYearOf(date: PlainDate): number {
  return fiscalYearOf(date)
}

/** What an item of an ITA year reports on: -1 the fiscal year before (results), 0 the running one, whole or first half. */
export function itaDataPeriod(itaYear: number, data: { readonly offset: -1 | 0; readonly round?: Round }): Period {
  return fiscalRound(itaYear + data.offset, data.round ?? 'R12')
}

/** A fiscal year is drawn as 12 months of 4 quarters each: 1 is the first days of October, 48 the last of September. */
export function quarterMonth(day: PlainDate): number {
  return monthOfFiscalYear(day) * 4 + Math.min(4, Math.ceil((day.day / day.daysInMonth) * 4))
}

/** 0 is October. */
export function monthOfFiscalYear(date: PlainDate): number {
  return (date.month + 2) % 12
}

function months(year: number, start: number, count: number): Period {
  const from = Temporal.PlainDate.from({ year: fromBuddhistYear(year) - 1, month: 10, day: 1 }).add({ months: start })
  return { from, to: from.add({ months: count }).subtract({ days: 1 }) }
}
