// How vehicles, rooms and days are named on pages and papers.
import { Temporal } from 'temporal-polyfill'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formatNumber } from '#src/kernel/numerals.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { inWords } from '../../people/public.ts'
import type { ResourceRow } from './queries.ts'
import { freeOf, type Taken } from './rules.ts'
import { planWords } from './words.ts'

export const resourceName = (row: Pick<ResourceRow, 'label_th' | 'label_en'>, lang: Lang): string =>
  inWords(row.label_th, row.label_en, lang)

export const weekdayText = (day: string, lang: Lang): string =>
  formatDate(Temporal.PlainDate.from(day), 'weekday', { lang })

export const monthText = (month: string, lang: Lang): string =>
  formatDate(Temporal.PlainDate.from(`${month}-01`), 'month', { lang })

export function holdsText({ kind, per_day, litres }: ResourceRow, lang: Lang): string {
  const w = planWords(lang).list
  const count = fill(kind === 'vehicle' ? w.trips : w.bookings, { count: per_day })
  return litres === null ? count : `${count} · ${fill(w.litres, { litres: formatNumber(litres) })}`
}

export function freeText(row: ResourceRow, taken: readonly Taken[], lang: Lang): string {
  const w = planWords(lang).month
  const all = Math.max(0, freeOf(row, taken, ''))
  if (row.kind === 'vehicle') return all === 0 ? w.full : fill(w.freeTrips, { count: all })
  const morning = Math.max(0, freeOf(row, taken, 'morning'))
  const afternoon = Math.max(0, freeOf(row, taken, 'afternoon'))
  return morning + afternoon === 0 ? w.full : fill(w.freeHalves, { morning, afternoon })
}
