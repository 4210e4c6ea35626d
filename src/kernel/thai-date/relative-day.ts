// How far a due day is away, in words: วันนี้, พรุ่งนี้, อีก 3 วัน, เกิน 3 วัน. Show the date itself beside it.
import type { Lang } from '../lang.ts'
import { type NumeralStyle, toThaiDigits } from '../numerals.ts'
import type { PlainDate } from '../period.ts'

export function relativeDay(
  date: PlainDate,
  today: PlainDate,
  lang: Lang = 'th',
  numerals: NumeralStyle = 'arabic',
): string {
  const days = today.until(date).days
  if (lang === 'en') return english(days)
  const text = thai(days)
  return numerals === 'thai' ? toThaiDigits(text) : text
}

function thai(days: number): string {
  if (days === 0) return 'วันนี้'
  if (days === 1) return 'พรุ่งนี้'
  if (days === -1) return 'เมื่อวาน'
  return days > 0 ? `อีก ${days} วัน` : `เกิน ${-days} วัน`
}

function english(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days overdue`
}
