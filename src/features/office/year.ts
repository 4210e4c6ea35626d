// The marks of the integrity year as dates of one fiscal year, and where today stands among them. Pure.
import { fiscalYear, fiscalYearOf, quarterMonth } from '#src/kernel/fiscal.ts'
import type { Words } from '#src/kernel/lang.ts'
import type { PlainDate } from '#src/kernel/period.ts'
import file from '../../../content/calendar/year.json' with { type: 'json' }

export interface YearMark {
  readonly key: string
  readonly name: Words
  readonly day: PlainDate
  /** Quarter-month 1 to 48 on the ribbon, October first. */
  readonly at: number
  readonly isPast: boolean
  /** The calendar knows when a day has passed, not whether its work was done. */
  readonly tone: 'soon' | 'ahead'
}

export const yearMarksChecked = file.checked
export const yearMarksSource: Words = file.source

const SOON_DAYS = 30

export function yearMarks(today: PlainDate): YearMark[] {
  const year = fiscalYear(fiscalYearOf(today))
  return file.marks.map(({ key, name, month, day }) => {
    const on = year.from.with(
      { month, day, year: month >= 10 ? year.from.year : year.to.year },
      { overflow: 'constrain' },
    )
    const left = today.until(on).days
    return {
      key,
      name,
      day: on,
      at: quarterMonth(on),
      isPast: left < 0,
      tone: left >= 0 && left <= SOON_DAYS ? 'soon' : 'ahead',
    }
  })
}

/** The next mark that has not passed. */
export const nextMark = (marks: readonly YearMark[]) => marks.find(mark => !mark.isPast)
