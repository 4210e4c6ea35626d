// When something falls due and how it stands, pure. What counts for one turn is what was first shown in its window: the same document of last
// year does not.
import { Temporal } from 'temporal-polyfill'
import { fiscalQuarter, fiscalYear, monthsOfFiscalYear } from '#src/kernel/fiscal.ts'
import type { Period } from '#src/kernel/period.ts'
import { fromBuddhistYear } from '#src/kernel/thai-date/year.ts'
import type { Every } from './schema.ts'

export interface Turn {
  /** '2570' of a year, '2570-q1' of a quarter, '2570-m01' of its first month, October. */
  readonly id: string
  /** What it is about. */
  readonly of: Period
  readonly due: string
  /** First shown in these days, it counts. */
  readonly from: string
  readonly to: string
}

export interface When {
  readonly every: Every
  readonly month: number | undefined
  readonly day: number
}

/** Everything that falls due in a fiscal year; a quarter or month that ended before it may. */
export function turnsOf(when: When, year: number): Turn[] {
  if (when.every === 'year') {
    const of = fiscalYear(year)
    const month = when.month ?? 9
    const due = Temporal.PlainDate.from(
      { year: fromBuddhistYear(year) - (month >= 10 ? 1 : 0), month, day: when.day },
      { overflow: 'constrain' },
    )
    return [{ id: String(year), of, due: due.toString(), from: of.from.toString(), to: of.to.toString() }]
  }
  const { from, to } = fiscalYear(year)
  return [year - 1, year]
    .flatMap(one => (when.every === 'quarter' ? quarters(one) : months(one)))
    .flatMap(({ id, of, length }) => {
      const due = of.to.add({ days: when.day })
      if (Temporal.PlainDate.compare(due, from) < 0 || Temporal.PlainDate.compare(due, to) > 0) return []
      const first = of.to.add({ days: 1 })
      const last = first.add({ months: length }).subtract({ days: 1 })
      return [{ id, of, due: due.toString(), from: first.toString(), to: later(last, due).toString() }]
    })
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)
const quarters = (year: number) =>
  ([1, 2, 3, 4] as const).map(quarter => ({ id: `${year}-q${quarter}`, of: fiscalQuarter(year, quarter), length: 3 }))
const months = (year: number) =>
  monthsOfFiscalYear(year).map((of, at) => ({ id: `${year}-m${String(at + 1).padStart(2, '0')}`, of, length: 1 }))

export const SOON_DAYS = 30
export const standings = ['late', 'soon', 'next', 'done', 'aside'] as const
export type Standing = (typeof standings)[number]

export interface ToStand {
  readonly due: string
  readonly shownOn: string | undefined
  readonly isAside: boolean
}

export function standingOf({ due, shownOn, isAside }: ToStand, today: string): Standing {
  if (shownOn !== undefined) return 'done'
  if (isAside) return 'aside'
  if (due < today) return 'late'
  return due <= Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString() ? 'soon' : 'next'
}

/** Monday of the week. */
export function weekOf(today: string): string {
  const day = Temporal.PlainDate.from(today)
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}
