// How pages of this feature write names, posts and days.
import { Temporal } from 'temporal-polyfill'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { fullName } from '#src/kernel/person-name.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { presetFor } from '../agencies/public.ts'
import { peopleWords } from './words.ts'

export interface Named {
  readonly title: string
  readonly rank: string
  readonly first_name: string
  readonly last_name: string
  readonly name_en: string
}

export function nameOf(row: Named, lang: Lang): string {
  if (lang === 'en' && row.name_en !== '') return row.name_en
  return fullName({ title: row.title, rank: row.rank, first: row.first_name, last: row.last_name })
}

export const inWords = (th: string | null, en: string | null, lang: Lang): string =>
  (lang === 'en' ? en || th : th) ?? ''

// The ladders are the same for every type of agency.
const steps = Object.values(presetFor('tesaban-tambon').levels)
  .filter(ladder => ladder.printed)
  .flatMap(ladder => ladder.steps)

/** The levels that are printed behind the name of a post (นิติกรชำนาญการ). */
export const printedLevels: readonly string[] = steps.map(step => step.th)

/** The post with its level, as it is printed. */
export function postOf(post: { th: string | null; en: string | null; level?: string | null }, lang: Lang): string {
  const level = post.level ?? ''
  if (lang === 'th' || !post.en) return `${post.th ?? ''}${level}`
  const known = steps.find(step => step.th === level)?.en ?? level
  return known === '' ? post.en : `${post.en}, ${known}`
}

export function dayText(day: string | null, lang: Lang): string {
  return day === null ? '' : formatDate(Temporal.PlainDate.from(day), 'short', { lang })
}

/** The day of a moment here, not in Greenwich. */
export const momentDay = (at: Date, lang: Lang): string => dayText(todayIn(bangkok, at).toString(), lang)

export function daysText(from: string, until: string | null, lang: Lang): string {
  const w = peopleWords(lang).days
  return (until === null ? w.since : w.fromUntil)
    .replace('{from}', dayText(from, lang))
    .replace('{until}', dayText(until, lang))
}

export const dayAfter = (day: string, days = 1): string => Temporal.PlainDate.from(day).add({ days }).toString()

export function laterDay(a: string, b: string): string {
  if (a < b) return b
  return a
}
