// What a plan says about when: a range, a list of them, or a phrase such as ตลอดปีงบประมาณ that gets its days from the
// plan's fiscal year. The phrase is kept as a phrase, so that it reads back as it was written.
import { fiscalQuarter, fiscalRound, fiscalYear, type Quarter, type Round } from '../fiscal.ts'
import { fiscalYearLabel, quarterLabel } from '../fiscal-labels.ts'
import { toThaiDigits } from '../numerals.ts'
import { daysIn, type Period } from '../period.ts'
import { type DateOptions, formatDate } from './format-date.ts'
import { formatPeriod, isWholeMonths, type RangeStyle } from './format-range.ts'

/** A year is of the Buddhist era; where it is missing, the plan's own fiscal year is meant. */
export type PeriodText =
  | { readonly kind: 'range'; readonly period: Period }
  | { readonly kind: 'within'; readonly period: Period }
  | { readonly kind: 'list'; readonly periods: readonly Period[] }
  | { readonly kind: 'fiscal-year'; readonly extent: 'throughout' | 'within'; readonly year?: number }
  | { readonly kind: 'quarter'; readonly quarter: Quarter; readonly year?: number }
  | { readonly kind: 'round'; readonly round: Round; readonly year?: number }

/** The days it stands for, in the order written. */
export function periodsOf(text: PeriodText, planYear: number): readonly Period[] {
  switch (text.kind) {
    case 'range':
    case 'within':
      return [text.period]
    case 'list':
      return text.periods
    case 'fiscal-year':
      return [fiscalYear(text.year ?? planYear)]
    case 'quarter':
      return [fiscalQuarter(text.year ?? planYear, text.quarter)]
    case 'round':
      return [fiscalRound(text.year ?? planYear, text.round)]
  }
}

export function formatPeriodText(text: PeriodText, style: RangeStyle = 'months', options: DateOptions = {}): string {
  switch (text.kind) {
    case 'range':
      return formatPeriod(text.period, style, options)
    case 'within':
      return within(text.period, style, options)
    case 'list':
      return text.periods.map(period => formatPeriod(period, style, options)).join(', ')
    case 'fiscal-year':
      return phrase(text.extent === 'throughout' ? words.throughout : words.within, '', text.year, options)
    case 'quarter':
      return quarterLabel(text.quarter, text.year, options)
    case 'round':
      return phrase(words[text.round], ' ', text.year, options)
  }
}

const words = {
  throughout: { th: 'ตลอด', en: 'Throughout ' },
  within: { th: 'ภายใน', en: 'Within ' },
  R6: { th: 'รอบ 6 เดือน', en: 'Six-month round of' },
  R12: { th: 'รอบ 12 เดือน', en: 'Twelve-month round of' },
  H2: { th: 'รอบ 6 เดือนหลัง', en: 'Second six months of' },
}

function phrase(
  start: { th: string; en: string },
  gap: string,
  year: number | undefined,
  options: DateOptions,
): string {
  const { lang = 'th', numerals } = options
  const named = year === undefined ? { th: 'ปีงบประมาณ', en: 'the fiscal year' }[lang] : fiscalYearLabel(year, options)
  const text = start[lang] + gap + (lang === 'en' ? named.replace(/^F/, 'f') : named)
  return lang === 'th' && numerals === 'thai' ? toThaiDigits(text) : text
}

function within(period: Period, style: RangeStyle, options: DateOptions): string {
  const isMonth = isWholeMonths(period.from, period.to) && daysIn(period) === period.from.daysInMonth
  const end = isMonth ? formatDate(period.to, 'month', options) : formatPeriod(period, style, options)
  if (options.lang === 'en') return `${isMonth ? 'Within' : 'By'} ${end}`
  return isMonth ? `ภายในเดือน${end}` : `ภายใน${period.from.equals(period.to) ? 'วันที่ ' : ' '}${end}`
}
