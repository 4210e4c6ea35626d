// A contact channel in words, and the address a tap on it leads to.
import type { Lang } from '#src/kernel/lang.ts'
import type { ChannelRow } from './queries.ts'
import { channelKinds } from './schema.ts'
import { agencyWords } from './words.ts'

export function channelKindWord(kind: string, lang: Lang): string {
  const known = channelKinds.find(one => one === kind)
  return known ? agencyWords(lang).channels.kinds[known] : kind
}

export function channelLabel(row: ChannelRow, lang: Lang): string {
  return (lang === 'en' ? row.label_en : row.label_th) || row.label_th || channelKindWord(row.kind, lang)
}

/** Undefined where there is nothing to tap (a fax number). */
export function channelTarget({ kind, value }: ChannelRow): string | undefined {
  if (kind === 'phone') return `tel:${value.replace(/[^\d+]/g, '')}`
  if (kind === 'email') return `mailto:${value}`
  if (kind === 'line' && value.startsWith('@')) return `https://line.me/R/ti/p/${encodeURIComponent(value)}`
  return /^https?:\/\//.test(value) ? value : undefined
}
