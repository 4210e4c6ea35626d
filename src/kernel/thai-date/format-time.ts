// Moments as people read them, in the agency's time zone: 8:30 น., 28 เม.ย. 2569 8:30 น.
import type { Temporal } from 'temporal-polyfill'
import { bangkok, instantOf } from '../clock.ts'
import { toThaiDigits } from '../numerals.ts'
import { type DateOptions, type DateStyle, formatDate } from './format-date.ts'

export type TimeOptions = DateOptions & { readonly zone?: string }

type Moment = Date | Temporal.Instant

export function formatTime(moment: Moment, options: TimeOptions = {}): string {
  const { hour, minute } = instantOf(moment).toZonedDateTimeISO(options.zone ?? bangkok)
  const minutes = String(minute).padStart(2, '0')
  if (options.lang === 'en') return `${String(hour).padStart(2, '0')}:${minutes}`
  const text = `${hour}:${minutes} น.`
  return options.numerals === 'thai' ? toThaiDigits(text) : text
}

export function formatDateTime(moment: Moment, style: DateStyle = 'short', options: TimeOptions = {}): string {
  const date = instantOf(moment)
    .toZonedDateTimeISO(options.zone ?? bangkok)
    .toPlainDate()
  return `${formatDate(date, style, options)} ${formatTime(moment, options)}`
}
