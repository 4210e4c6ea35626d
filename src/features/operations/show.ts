// How pages and papers of this feature write money, shares, periods and how a project stands.
import { Temporal } from 'temporal-polyfill'
import type { Lang } from '#src/kernel/lang.ts'
import { formatBaht, formatNumber } from '#src/kernel/numerals.ts'
import { formatRange } from '#src/kernel/thai-date/format-range.ts'
import type { BadgeTone } from '#src/ui/index.ts'
import type { PlanRow } from './queries.ts'
import { type Span, shareOf } from './rules.ts'
import type { Standing } from './schema.ts'
import { operationsWords } from './words.ts'

/** Baht without satang where there are none. */
export const money = (satang: number): string => (satang % 100 === 0 ? formatNumber(satang / 100) : formatBaht(satang))

/** What stands in a field and is read back to the same amount. */
export const moneyTyped = (satang: number): string => (satang === 0 ? '' : money(satang))

export function shareText(part: number, whole: number, lang: Lang): string {
  const share = shareOf(part, whole)
  return share === undefined ? operationsWords(lang).none : formatNumber(share, { decimals: 2 })
}

export const spanText = ({ from, to }: Span, lang: Lang): string =>
  formatRange(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to), 'months', { lang })

export const standingTones: Readonly<Record<Standing, BadgeTone>> = {
  done: 'done',
  doing: 'doing',
  'not-started': 'idle',
  unreported: 'missing',
  cancelled: 'none',
}

export const planTitle = (plan: Pick<PlanRow, 'name' | 'fiscal_year'>, lang: Lang): string =>
  plan.name ||
  `${operationsWords(lang).paper.planTitle} ${operationsWords(lang).paper.year.replace('{year}', String(plan.fiscal_year))}`
