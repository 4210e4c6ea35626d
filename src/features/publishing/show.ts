// How pages and papers of this feature write times, sizes, days and names.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { BadgeTone, IconName } from '#src/ui/index.ts'
import { dayText } from '../people/public.ts'
import { totalOf } from './rules.ts'
import type { Content, Kind, State, Step, TimeUnit } from './schema.ts'
import { publishingWords } from './words.ts'

export const kindIcons: Readonly<Record<Kind, IconName>> = {
  news: 'newspaper',
  activity: 'camera',
  announcement: 'megaphone',
  document: 'file-text',
  'service-manual': 'book-open',
  'staff-manual': 'list-checks',
  page: 'globe',
  link: 'external-link',
}

export const stateTones: Readonly<Record<State, BadgeTone>> = {
  draft: 'idle',
  proposed: 'soon',
  approved: 'doing',
  published: 'done',
  withdrawn: 'returned',
}

export function timeText({ amount, per }: { amount: number; per: TimeUnit }, lang: Lang): string {
  const w = publishingWords(lang)
  return amount === 0 ? w.atOnce : `${amount} ${w.units[per]}`
}

export function totalText(steps: readonly Pick<Step, 'amount' | 'per'>[], lang: Lang): string {
  const parts = totalOf(steps).map(part => timeText(part, lang))
  return parts.length === 0 ? publishingWords(lang).atOnce : parts.join(' ')
}

export function sizeText(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`
}

/** When it was held: one day, or from and until. */
export function heldText(content: Pick<Content, 'from' | 'to'>, lang: Lang): string {
  const w = publishingWords(lang).site
  if (content.from === null) return ''
  return content.to === null || content.to === content.from
    ? dayText(content.from, lang)
    : fill(w.fromTo, { from: dayText(content.from, lang), to: dayText(content.to, lang) })
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.replace(/^[-•–]\s*/, '').trim())
    .filter(line => line !== '')
