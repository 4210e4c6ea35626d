// What counts as a look at a page, and what a year of looks says in one sentence. Pure: the counting itself is in counter.ts.
import { Temporal } from 'temporal-polyfill'
import { fiscalYear, fiscalYearOf, monthsOfFiscalYear } from '#src/kernel/fiscal.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { PlainDate } from '#src/kernel/period.ts'

/** A page that was shown to somebody by GET; whoever calls knows that it is one of the public pages. */
export interface Look {
  readonly url: string
  readonly agent: string
  readonly cookie: string
  /** `sec-purpose` or `purpose`: the browser fetches what nobody looks at yet. */
  readonly purpose: string
}

/** Our own look at public links says who it is. */
const OURS = /prongsai/i
/** Whoever is signed in works here. */
const STAFF = /prongsai\.session_token/

/** Where it was, or undefined when nobody looked: a machine or one of us. */
export function placeOfLook(
  look: Look,
  isMachine: (agent: string) => boolean,
): { section: string; lang: Lang } | undefined {
  if (/prefetch|preview|prerender/i.test(look.purpose)) return undefined
  if (look.agent === '' || OURS.test(look.agent) || isMachine(look.agent) || STAFF.test(look.cookie)) return undefined
  const parts = (look.url.split(/[?#]/)[0] ?? '').split('/').filter(Boolean)
  const lang = parts[0] === 'en' ? 'en' : 'th'
  return { section: (lang === 'en' ? parts[1] : parts[0]) ?? '', lang }
}

export interface YearOfVisits {
  readonly year: number
  readonly counted: number
  readonly views: number
  /** From the counter of the website before this one. */
  readonly before: number
  /** The first day that was counted here; absent when none was. */
  readonly since?: string
}

export const totalOf = (year: YearOfVisits) => year.counted + year.before

export type YearOnYear =
  | { readonly kind: 'no-year-before' }
  | {
      readonly kind: 'more' | 'less' | 'same'
      readonly by: number
      /** Of the year before, one decimal; absent when that was nought. */
      readonly percent?: number
    }

/** A year is compared with the one before only when both are whole: a year that still runs says nothing about growth. */
export function yearOnYear(year: YearOfVisits, before: YearOfVisits | undefined, isOver: boolean): YearOnYear {
  if (!isOver || !before || totalOf(before) === 0) return { kind: 'no-year-before' }
  const by = totalOf(year) - totalOf(before)
  const percent = Math.round((Math.abs(by) / totalOf(before)) * 1000) / 10
  return { kind: by > 0 ? 'more' : by < 0 ? 'less' : 'same', by: Math.abs(by), percent }
}

export interface MonthRow {
  /** Its first day. */
  readonly month: string
  readonly first_day: string
  readonly views: number
  readonly visits: number
}

/** Every fiscal year of which something is known and the running one, newest first. */
export function yearsOfVisits(
  months: readonly MonthRow[],
  before: readonly { readonly fiscal_year: number; readonly visits: number }[],
  today: PlainDate,
): YearOfVisits[] {
  const yearOf = (row: MonthRow) => fiscalYearOf(Temporal.PlainDate.from(row.month))
  const years = new Set([fiscalYearOf(today), ...months.map(yearOf), ...before.map(one => one.fiscal_year)])
  return [...years]
    .sort((a, b) => b - a)
    .map(year => {
      const rows = months.filter(row => yearOf(row) === year)
      const since = rows[0]?.first_day
      return {
        year,
        counted: rows.reduce((sum, row) => sum + row.visits, 0),
        views: rows.reduce((sum, row) => sum + row.views, 0),
        before: before.find(one => one.fiscal_year === year)?.visits ?? 0,
        ...(since === undefined ? {} : { since }),
      }
    })
}

export interface MonthLine {
  readonly from: PlainDate
  readonly visits: number
  readonly views: number
  /** Of the same month a year earlier; absent when nothing was counted then. */
  readonly visitsBefore?: number
}

/** The months of a fiscal year up to today; none that lies ahead, and nought where nobody came. */
export function monthLines(months: readonly MonthRow[], year: number, today: PlainDate): MonthLine[] {
  const rowOf = (day: PlainDate) => months.find(row => row.month === day.toString())
  return monthsOfFiscalYear(year)
    .filter(month => Temporal.PlainDate.compare(month.from, today) <= 0)
    .map(({ from }) => {
      const row = rowOf(from)
      const earlier = rowOf(from.subtract({ years: 1 }))
      return {
        from,
        visits: row?.visits ?? 0,
        views: row?.views ?? 0,
        ...(earlier ? { visitsBefore: earlier.visits } : {}),
      }
    })
}

export const isOver = (year: number, today: PlainDate) => Temporal.PlainDate.compare(fiscalYear(year).to, today) < 0
