// A calendar drawn as columns: one for each month, and a mark in those in which something is done.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { monthNumber } from '#src/kernel/thai-date/months.ts'
import type { GridCell } from './grid.ts'

/** Month by column. Fewer than half a year is no calendar. */
export type MonthColumns = ReadonlyMap<number, number>
const FEWEST = 6

export function monthColumns(rows: readonly (readonly string[])[]): MonthColumns {
  const found = new Map<number, number>()
  for (const texts of rows)
    for (const [column, text] of texts.entries()) {
      const month = monthIn(text)
      if (month !== undefined) found.set(column, month)
    }
  return found.size >= FEWEST ? found : new Map()
}

export const monthIn = (text: string): number | undefined =>
  monthNumber(
    toArabicDigits(text)
      .replace(/\s*\d{2,4}\s*$/, '')
      .trim(),
  )

const names = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.']

/** The months that are marked, as a plan would write them: ต.ค. - มี.ค. */
export function markedMonths(cells: readonly GridCell[], columns: MonthColumns): string {
  const marked: number[] = []
  for (const [column, month] of columns) {
    const cell = cells[column]
    if (!cell || cell.text.trim() === '' || /^[-–—0]$/.test(cell.text.trim())) continue
    for (let next = 0; next < Math.max(1, cell.columns); next++) {
      const covered = columns.get(column + next)
      if (covered !== undefined || next === 0) marked.push(inYear(covered ?? month))
    }
  }
  if (marked.length === 0) return ''
  const [first, last] = [Math.min(...marked), Math.max(...marked)].map(at => names[(at + 9) % 12] ?? '')
  return first === last ? (first ?? '') : `${first} - ${last}`
}

/** From 0 (October) to 11: the order of the fiscal year. */
const inYear = (month: number) => (month + 2) % 12
