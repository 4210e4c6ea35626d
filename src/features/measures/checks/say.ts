// A finding in the reader's words: days in her calendar, channels by their names.
import { Temporal } from 'temporal-polyfill'
import type { Lang } from '#src/kernel/lang.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { measuresWords } from '../words.ts'
import type { CheckFinding, Values } from './check.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

type RuleId = keyof typeof th.rules

const wordsOf = (id: string, lang: Lang) => (lang === 'en' ? en : th).rules[id as RuleId]

export interface SaidFinding {
  readonly title: string
  readonly detail: string
  readonly way: string
}

export function sayFinding(finding: CheckFinding, lang: Lang): SaidFinding {
  const words = wordsOf(finding.rule.id, lang)
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_whole, key: string) => valueText(key, finding.values ?? {}, lang))
  return { title: fill(words.title), detail: fill(words.detail), way: words.way }
}

/** What a rule looks for. */
export const sayRule = (id: string, lang: Lang): string => wordsOf(id, lang)?.explains ?? id

function valueText(key: string, values: Values, lang: Lang): string {
  const value = values[key]
  if (value === undefined) return ''
  if (key.endsWith('Day')) return formatDate(Temporal.PlainDate.from(String(value)), 'short', { lang })
  if (key.endsWith('Channels')) {
    const names: Readonly<Record<string, string>> = measuresWords(lang).measure.channelNames
    return String(value)
      .split(',')
      .map(one => names[one] ?? one)
      .join(' ')
  }
  if (key === 'basis') {
    const bases: Readonly<Record<string, string>> = (lang === 'en' ? en : th).bases
    return (bases[String(value)] ?? '').replace(/\{(\w+)\}/g, (_whole, of: string) => valueText(of, values, lang))
  }
  if (key === 'kind') {
    const kinds: Readonly<Record<string, string>> = (lang === 'en' ? en : th).kinds
    return kinds[String(value)] ?? String(value)
  }
  return String(value)
}
