// Reads when something is to happen, as plans say it: ต.ค.๖๗ - ก.ย. ๖๘, ๑ ต.ค. ๒๕๖๗ – ๓๑ ม.ค. ๒๕๖๘, ตลอดปีงบประมาณ,
// ภายในเดือนเมษายน ๒๕๖๖, ไตรมาส 2/2569, รอบ 6 เดือน, and lists of ranges joined by commas, และ or line breaks.
import type { Quarter, Round } from '../fiscal.ts'
import type { Period } from '../period.ts'
import { no, ok, type Result } from '../result.ts'
import { plain } from './parse-date.ts'
import { type PeriodText, periodsOf } from './period-text.ts'
import { type RangeRefusal, readRange } from './read-range.ts'
import { readYear, toBuddhistYear } from './year.ts'

export type PeriodRefusal = RangeRefusal | 'several-periods' | 'year-missing'

const yearSyntax = '(?:(?:[พค]\\.? ?ศ\\.?|B\\.?E\\.?) ?)?(\\d{4}|\\d{2})'
const fiscalYearSyntax = `(?:the )?(?:ปีงบประมาณ|ปีงบ|fiscal year)(?: ?${yearSyntax})?`

const phrases: readonly (readonly [RegExp, (part: string | undefined, year: number | undefined) => PeriodText])[] = [
  [
    phrase(`(?:(?:ตลอด|ทั้ง|throughout ?)(?:ทั้ง)? ?)?()${fiscalYearSyntax}`),
    (_, year) => ({ kind: 'fiscal-year', extent: 'throughout', year }),
  ],
  [phrase('(?:ตลอด|ทั้ง)(?:ทั้ง)?ปี()(\\d{4})?'), (_, year) => ({ kind: 'fiscal-year', extent: 'throughout', year })],
  [phrase(`(?:ภายใน|within) ?()${fiscalYearSyntax}`), (_, year) => ({ kind: 'fiscal-year', extent: 'within', year })],
  [
    phrase(
      `(?:ไตรมาส|quarter|q)(?: ?ที่)? ?([1-4])(?:(?: ?/ ?| ?(?:ของ|of )?(?:ปีงบประมาณ|fiscal year)? ?)${yearSyntax})?`,
    ),
    (part, year) => ({ kind: 'quarter', quarter: quarters[Number(part) - 1] ?? 1, year }),
  ],
  [
    phrase(
      `(รอบ ?6 ?เดือนหลัง|รอบ ?6 ?เดือน|รอบ ?12 ?เดือน|second six months|six-month round|twelve-month round)(?:แรก)?(?: ?(?:ของ|of )?${fiscalYearSyntax})?`,
    ),
    (part, year) => ({ kind: 'round', round: roundNamed(part ?? ''), year }),
  ],
]

const quarters: readonly Quarter[] = [1, 2, 3, 4]

function roundNamed(words: string): Round {
  if (/หลัง|second/i.test(words)) return 'H2'
  return /12|twelve/i.test(words) ? 'R12' : 'R6'
}

function phrase(syntax: string): RegExp {
  return new RegExp(`^${syntax}$`, 'i')
}

export function parsePeriodText(text: string): Result<PeriodText, RangeRefusal> {
  if (text.length > 500) return no('not-a-period')
  const typed = plain(text)
  for (const [syntax, build] of phrases) {
    const found = syntax.exec(typed)
    if (!found) continue
    const year = found[2] === undefined ? undefined : readYear(found[2], undefined, 'be')
    if (year && !year.ok) return year
    return ok(build(found[1], year && toBuddhistYear(year.value)))
  }
  const within = /^(?:ภายใน|within |by )(.+)$/i.exec(typed)
  if (within) {
    const range = readRange(withoutOpening(within[1] ?? ''))
    return range.ok ? ok({ kind: 'within', period: range.value }) : range
  }
  // รอบ 6 เดือน (เดือนตุลาคม 2565 - มีนาคม 2566): the brackets say it exactly.
  const bracketed = /^รอบ[^(]*\(([^()]+)\)$/.exec(typed)
  // ต.ค. ๖๗ - ก.ย. ๖๘ (ตลอดปีงบประมาณ): the remark repeats what the days say.
  const remarked = /^([^()]+?) ?\((?:ตลอด|ทั้ง) ?ปี(?: ?งบประมาณ)?\)$/.exec(typed)
  return readList(bracketed?.[1] ?? remarked?.[1] ?? text)
}

function readList(text: string): Result<PeriodText, RangeRefusal> {
  const whole = readRange(withoutOpening(plain(text)))
  if (whole.ok) return ok({ kind: 'range', period: whole.value })
  const parts = text
    .split(/[,;\n]|และ|\band\b/)
    .map(part => withoutOpening(plain(part)))
    .filter(part => part !== '')
  if (parts.length < 2) return whole
  const periods: Period[] = []
  for (const part of parts.toReversed()) {
    const range = readRange(part, periods[0]?.from.year)
    if (!range.ok) return range
    periods.unshift(range.value)
  }
  return ok({ kind: 'list', periods })
}

function withoutOpening(text: string): string {
  return text.trim().replace(/^(?:ตั้งแต่|ระหว่าง|ช่วง|from |between )\s?(?:วันที่|เดือน)?\s?/i, '')
}

/** One stretch of days. A phrase without a year needs the plan's fiscal year; a list is refused as several-periods. */
export function parsePeriod(text: string, planYear?: number): Result<Period, PeriodRefusal> {
  const parsed = parsePeriodText(text)
  if (!parsed.ok) return parsed
  const { value } = parsed
  if (value.kind === 'list') return no('several-periods')
  const isOpen =
    (value.kind === 'fiscal-year' || value.kind === 'quarter' || value.kind === 'round') && value.year === undefined
  if (isOpen && planYear === undefined) return no('year-missing')
  const [period] = periodsOf(value, planYear ?? 0)
  return period ? ok(period) : no('not-a-period')
}
