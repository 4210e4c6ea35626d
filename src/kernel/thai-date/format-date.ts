// Dates as people read them. Thai in the Buddhist era, English in the Common Era unless told otherwise;
// each style can be read back by parse-date.ts, or by parse-period.ts for months.
import type { Lang } from '../lang.ts'
import { type NumeralStyle, toThaiDigits } from '../numerals.ts'
import type { PlainDate } from '../period.ts'
import { monthNames, weekdayNames } from './months.ts'
import { type Era, toBuddhistYear } from './year.ts'

export const dateStyles = [
  'full', // วันที่ ๒๘ เมษายน พ.ศ. ๒๕๖๙
  'with-month-word', // วันที่ ๑๗ เดือน มีนาคม พ.ศ. ๒๕๖๖
  'long-era', // ๒๘ เมษายน พ.ศ. ๒๕๖๙, where วันที่ is already printed
  'long', // ๑๗ มีนาคม ๒๕๖๘
  'short', // 28 เม.ย. 2569
  'short2', // 28 เม.ย. 69
  'weekday', // อังคารที่ 21 เมษายน 2569
  'month', // เมษายน 2569
  'month-short', // เม.ย. 69
  'month-short4', // เม.ย. 2569
  'month-of', // เดือนเมษายน พ.ศ. ๒๕๖๙
  'iso', // 2026-04-28, for machines: never converted
] as const

export type DateStyle = (typeof dateStyles)[number]

export type DateOptions = { readonly numerals?: NumeralStyle; readonly lang?: Lang; readonly era?: Era }

export function formatDate(date: PlainDate, style: DateStyle, options: DateOptions = {}): string {
  if (style === 'iso') return date.toString()
  const lang = options.lang ?? 'th'
  const era = options.era ?? (lang === 'th' ? 'be' : 'ce')
  const text = lang === 'th' ? thaiDate(date, style, era) : englishDate(date, style, era)
  return lang === 'th' && options.numerals === 'thai' ? toThaiDigits(text) : text
}

function thaiDate(date: PlainDate, style: Exclude<DateStyle, 'iso'>, era: Era): string {
  const { day } = date
  const long = monthNames.th.long[date.month - 1]
  const short = monthNames.th.short[date.month - 1]
  const year = yearIn(date, era)
  const withEra = `${era === 'be' ? 'พ.ศ.' : 'ค.ศ.'} ${year}`
  switch (style) {
    case 'full':
      return `วันที่ ${day} ${long} ${withEra}`
    case 'with-month-word':
      return `วันที่ ${day} เดือน ${long} ${withEra}`
    case 'long-era':
      return `${day} ${long} ${withEra}`
    case 'long':
      return `${day} ${long} ${year}`
    case 'short':
      return `${day} ${short} ${year}`
    case 'short2':
      return `${day} ${short} ${twoDigits(year, era)}`
    case 'weekday':
      return `${weekdayNames.th[date.dayOfWeek - 1]}ที่ ${day} ${long} ${year}`
    case 'month':
      return `${long} ${year}`
    case 'month-short':
      return `${short} ${twoDigits(year, era)}`
    case 'month-short4':
      return `${short} ${year}`
    case 'month-of':
      return `เดือน${long} ${withEra}`
  }
}

// English never shortens a year: 26 beside 69 would leave the era open.
function englishDate(date: PlainDate, style: Exclude<DateStyle, 'iso'>, era: Era): string {
  const { day } = date
  const long = monthNames.en.long[date.month - 1]
  const short = monthNames.en.short[date.month - 1]
  const year = yearIn(date, era)
  const withEra = era === 'be' ? `B.E. ${year}` : year
  switch (style) {
    case 'full':
    case 'with-month-word':
    case 'long-era':
      return `${day} ${long} ${withEra}`
    case 'long':
      return `${day} ${long} ${year}`
    case 'short':
    case 'short2':
      return `${day} ${short} ${year}`
    case 'weekday':
      return `${weekdayNames.en[date.dayOfWeek - 1]} ${day} ${long} ${year}`
    case 'month':
      return `${long} ${year}`
    case 'month-short':
    case 'month-short4':
      return `${short} ${year}`
    case 'month-of':
      return `${long} ${withEra}`
  }
}

function yearIn(date: PlainDate, era: Era): number {
  return era === 'be' ? toBuddhistYear(date.year) : date.year
}

/** 69 for 2569; in full where two digits would be read as another century. */
function twoDigits(year: number, era: Era): string {
  return era === 'be' && year >= 2500 && year <= 2599 ? String(year % 100).padStart(2, '0') : String(year)
}

/** 21 เม.ย.: only where the year is said beside it. */
export function formatDayMonth(date: PlainDate, { lang = 'th', numerals }: DateOptions = {}): string {
  const text = `${date.day} ${monthNames[lang].short[date.month - 1]}`
  return lang === 'th' && numerals === 'thai' ? toThaiDigits(text) : text
}
