// Decisions about projects of the operation plan, pure: what a report may say, how a project stands, which wait for one, and sums.
import { Temporal } from 'temporal-polyfill'
import { fiscalYear, fiscalYearOf, monthsOfFiscalYear } from '#src/kernel/fiscal.ts'
import { no, type Verdict, yes } from '#src/kernel/result.ts'
import type { Standing, Status } from './schema.ts'

export interface Span {
  readonly from: string
  readonly to: string
}

/** What counts of a project: the newest report, or none. */
export interface Reported {
  readonly onDay: string
  readonly status: Status
  readonly percent: number
  readonly spent: number
}

export interface Counted {
  readonly budget: number
  readonly isCancelled: boolean
  readonly last: Reported | undefined
}

export const standingOf = (project: Pick<Counted, 'isCancelled' | 'last'>): Standing =>
  project.isCancelled ? 'cancelled' : (project.last?.status ?? 'unreported')

/** A project may begin before its year or end after it, but some of it must lie within. */
export function isInYear({ from, to }: Span, year: number): boolean {
  const whole = fiscalYear(year)
  return from <= whole.to.toString() && to >= whole.from.toString()
}

export function mayReportSo(
  report: Pick<Reported, 'onDay' | 'status' | 'percent' | 'spent'> & { readonly result: string },
  today: string,
): Verdict<'day-in-future' | 'done-is-100' | 'not-started-is-0' | 'result-needed'> {
  if (report.onDay > today) return no('day-in-future', { at: 'on_day' })
  if (report.status === 'done' && report.percent !== 100) return no('done-is-100', { at: 'percent' })
  if (report.status === 'not-started' && report.percent !== 0) return no('not-started-is-0', { at: 'percent' })
  if (report.status !== 'not-started' && report.result === '') return no('result-needed', { at: 'result' })
  return yes
}

/** The first day on which nothing new was heard for too long; undefined while nobody waits. */
export function reportDueOn(
  project: Counted & Span & { readonly year: number },
  today: string,
  everyDays: number,
): string | undefined {
  const standing = standingOf(project)
  if (standing === 'done' || standing === 'cancelled' || project.from > today) return undefined
  // Of years long reported nobody is reminded any more.
  if (project.year < fiscalYearOf(Temporal.PlainDate.from(today)) - 1) return undefined
  const heard = project.last && project.last.onDay > project.from ? project.last.onDay : project.from
  const due = Temporal.PlainDate.from(heard).add({ days: everyDays }).toString()
  return due <= today ? due : undefined
}

export type Gap = 'budget' | 'report' | 'old'

/**
 * What the unit of a project still owes to who keeps the plan (S243): the money, the first report, or a newer one. A project that was reported
 * on without a baht needs none.
 */
export function gapsOf(project: Counted & Span & { readonly year: number }, today: string, everyDays: number): Gap[] {
  if (project.isCancelled) return []
  const { last } = project
  const isSilent = project.from <= today && last === undefined
  return [
    ...(project.budget === 0 && (last === undefined || last.spent > 0) ? ['budget' as const] : []),
    ...(isSilent ? ['report' as const] : []),
    ...(last !== undefined && reportDueOn(project, today, everyDays) !== undefined ? ['old' as const] : []),
  ]
}

/** For each month of the fiscal year, October first, whether the project runs in it. */
export const monthsRun = ({ from, to }: Span, year: number): boolean[] =>
  monthsOfFiscalYear(year).map(month => from <= month.to.toString() && to >= month.from.toString())

export interface Totals {
  /** Without those that were cancelled: nobody spends on them any more. */
  readonly count: number
  readonly budget: number
  readonly spent: number
  readonly by: Readonly<Record<Standing, number>>
}

export function totalsOf(projects: readonly Counted[]): Totals {
  const open = projects.filter(one => !one.isCancelled)
  const sum = (value: (one: Counted) => number) => open.reduce((all, one) => all + value(one), 0)
  const count = (standing: Standing) => projects.filter(one => standingOf(one) === standing).length
  return {
    count: open.length,
    budget: sum(one => one.budget),
    // What was spent before a project was cancelled was spent.
    spent: projects.reduce((all, one) => all + (one.last?.spent ?? 0), 0),
    by: {
      done: count('done'),
      doing: count('doing'),
      'not-started': count('not-started'),
      unreported: count('unreported'),
      cancelled: count('cancelled'),
    },
  }
}

/** A share in percent with two decimals; undefined where there is nothing to share. */
export const shareOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((part / whole) * 10_000) / 100

/** Rows under the name they share, in the order in which each name first comes. */
export function grouped<T>(
  rows: readonly T[],
  nameOf: (row: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  return [...Map.groupBy(rows, nameOf)]
}
