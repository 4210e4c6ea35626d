// What fiscal years, rounds, quarters and halves are called. English years are CE: fiscal year 2569 is 2026.
import { fiscalHalf, fiscalRound, type Half, type Quarter, type Round } from './fiscal.ts'
import type { Words } from './lang.ts'
import { toThaiDigits } from './numerals.ts'
import type { DateOptions } from './thai-date/format-date.ts'
import { formatPeriod } from './thai-date/format-range.ts'
import { fromBuddhistYear } from './thai-date/year.ts'

/** ปีงบประมาณ พ.ศ. ๒๕๖๙ · Fiscal year 2026 */
export function fiscalYearLabel(year: number, options: DateOptions = {}): string {
  return worded(options, {
    th: `ปีงบประมาณ ${thaiYear(year, options)}`,
    en: `Fiscal year ${englishYear(year, options)}`,
  })
}

/** รอบ 6 เดือน (ต.ค. 68 – มี.ค. 69) · Six-month round (Oct 2025 – Mar 2026) */
export function roundLabel(year: number, round: Round, options: DateOptions = {}): string {
  const words: Record<Round, Words> = {
    R6: { th: 'รอบ 6 เดือน', en: 'Six-month round' },
    R12: { th: 'รอบ 12 เดือน', en: 'Twelve-month round' },
    H2: { th: 'รอบ 6 เดือนหลัง', en: 'Second six months' },
  }
  return `${worded(options, words[round])} (${formatPeriod(fiscalRound(year, round), 'months', options)})`
}

/** ไตรมาสที่ 1/2569 · Quarter 1 of fiscal year 2026; without a year ไตรมาสที่ 1 */
export function quarterLabel(quarter: Quarter, year?: number, options: DateOptions = {}): string {
  if (year === undefined) return worded(options, { th: `ไตรมาสที่ ${quarter}`, en: `Quarter ${quarter}` })
  const en = `Quarter ${quarter} of fiscal year ${englishYear(year, options)}`
  return worded(options, { th: `ไตรมาสที่ ${quarter}/${year}`, en })
}

/** ครึ่งปีแรก (ต.ค. 68 – มี.ค. 69) · First half (Oct 2025 – Mar 2026) */
export function halfLabel(year: number, half: Half, options: DateOptions = {}): string {
  const words: Record<Half, Words> = {
    1: { th: 'ครึ่งปีแรก', en: 'First half' },
    2: { th: 'ครึ่งปีหลัง', en: 'Second half' },
  }
  return `${worded(options, words[half])} (${formatPeriod(fiscalHalf(year, half), 'months', options)})`
}

function worded({ lang = 'th', numerals }: DateOptions, words: Words): string {
  return lang === 'th' && numerals === 'thai' ? toThaiDigits(words.th) : words[lang]
}

function thaiYear(year: number, { era = 'be' }: DateOptions): string {
  return era === 'be' ? `พ.ศ. ${year}` : `ค.ศ. ${fromBuddhistYear(year)}`
}

function englishYear(year: number, { era = 'ce' }: DateOptions): string {
  return era === 'ce' ? String(fromBuddhistYear(year)) : `B.E. ${year}`
}
