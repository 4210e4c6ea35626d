// How pages and mails write a line of the calendar.
import { Temporal } from 'temporal-polyfill'
import { quarterOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { monthNames } from '#src/kernel/thai-date/months.ts'
import { toBuddhistYear } from '#src/kernel/thai-date/year.ts'
import type { BadgeTone } from '#src/ui/index.ts'
import { disclosureWords } from '../words.ts'
import type { Line } from './gather.ts'
import type { Standing, When } from './rules.ts'

export const tones: Readonly<Record<Standing, BadgeTone>> = {
  late: 'late',
  soon: 'soon',
  next: 'idle',
  done: 'done',
  aside: 'none',
}

/** With the quarter or month it is of: several of one name stand under each other. */
export function lineName({ entry, turn }: Pick<Line, 'entry' | 'turn'>, lang: Lang): string {
  const w = disclosureWords(lang).calendar
  const name = entry.name[lang]
  if (entry.every === 'year') return name
  const { from } = turn.of
  if (entry.every === 'quarter') {
    const { year, quarter } = quarterOf(from)
    return fill(w.ofQuarter, { name, quarter, year })
  }
  return fill(w.ofMonth, { name, month: monthNames[lang].long[from.month - 1] ?? '', year: toBuddhistYear(from.year) })
}

export function whenText(when: When, lang: Lang): string {
  const w = disclosureWords(lang).calendar
  if (when.every !== 'year') return fill(when.every === 'quarter' ? w.afterQuarter : w.afterMonth, { days: when.day })
  return fill(w.everyYear, { day: when.day, month: monthNames[lang].long[(when.month ?? 9) - 1] ?? '' })
}

/** Late ones of long ago are counted in days, which says more than a date. */
export const daysLate = (due: string, today: string): number =>
  Temporal.PlainDate.from(due).until(Temporal.PlainDate.from(today)).days
