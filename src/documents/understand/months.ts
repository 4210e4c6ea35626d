// A calendar drawn as columns: one for each month, and a mark in those in which something is done.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { monthNumber } from '#src/kernel/thai-date/months.ts'
import type { GridCell } from './grid.ts'

/** Months by column: one, or the three of a quarter. Too few columns are no calendar. */
export type MonthColumns = ReadonlyMap<number, readonly number[]>
const FEWEST_MONTHS = 6
const FEWEST_QUARTERS = 3

export function monthColumns(rows: readonly (readonly string[])[]): MonthColumns {
  const months = new Map<number, readonly number[]>()
  const quarters = new Map<number, readonly number[]>()
  for (const texts of rows)
    for (const [column, text] of texts.entries()) {
      const month = monthIn(text)
      const quarter = /^ไตรมาส(?:ที่)? ?([1-4])(?!\d)/u.exec(toArabicDigits(text))?.[1]
      if (month !== undefined) months.set(column, [month])
      else if (quarter !== undefined) quarters.set(column, monthsOfQuarter(Number(quarter)))
    }
  if (months.size >= FEWEST_MONTHS) return months
  return quarters.size >= FEWEST_QUARTERS ? quarters : new Map()
}

/** Of the fiscal year: the first begins in October. */
const monthsOfQuarter = (quarter: number) => [0, 1, 2].map(at => ((quarter * 3 + 6 + at) % 12) + 1)

/** A head of one column of a calendar. */
export const isCalendarHead = (text: string) => monthIn(text) !== undefined || /^ไตรมาส(?:ที่)? ?[1-4๑-๔]/u.test(text)

const monthIn = (text: string): number | undefined =>
  monthNumber(
    toArabicDigits(text)
      .replace(/\s*\d{2,4}\s*$/, '')
      .trim(),
  )

const names = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.']

/** The months that are marked, as a plan would write them: ต.ค. - มี.ค. */
export function markedMonths(cells: readonly GridCell[], columns: MonthColumns): string {
  const marked: number[] = []
  for (const column of columns.keys()) {
    const cell = cells[column]
    if (!cell || cell.text.trim() === '' || /^[-–—0]$/.test(cell.text.trim())) continue
    for (let next = 0; next < Math.max(1, cell.columns); next++)
      marked.push(...(columns.get(column + next) ?? []).map(inYear))
  }
  if (marked.length === 0) return ''
  const [first, last] = [Math.min(...marked), Math.max(...marked)].map(at => names[(at + 9) % 12] ?? '')
  return first === last ? (first ?? '') : `${first} - ${last}`
}

/** From 0 (October) to 11: the order of the fiscal year. */
const inYear = (month: number) => (month + 2) % 12
