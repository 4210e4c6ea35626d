// What happened to a person, in sentences. The ledger keeps codes and values; words are made when somebody reads.
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type HistoryRow, historyOf } from '#src/platform/ledger/history.ts'
import { roleName } from './role-names.ts'
import { dayText } from './show.ts'
import { signInWords } from './sign-in/words.ts'
import { peopleWords } from './words.ts'

/** Newest first. When somebody signs in is nobody else's business. */
export const historyOfPerson = (tx: Tx, staffId: string): Promise<HistoryRow[]> =>
  historyOf(tx, staffId, { most: 20, without: ['person.signed-in'] })

const days = ['from', 'until', 'day', 'last_day']

export function sentenceOf(row: Pick<HistoryRow, 'event' | 'content'>, lang: Lang): string {
  const { events, history } = peopleWords(lang)
  const sentences: Readonly<Record<string, string>> = history
  const names: Readonly<Record<string, string>> = { ...signInWords(lang).events, ...events }
  const sentence = sentences[row.event]
  const filled = sentence === undefined ? undefined : fill(sentence, row.content, lang)
  return filled ?? names[row.event] ?? row.event
}

/** Undefined when something is missing: the short words are then better than a sentence with a hole. */
function fill(sentence: string, content: unknown, lang: Lang): string | undefined {
  let isWhole = true
  const text = sentence.replace(/\{(\w+)\}/g, (_whole, key: string) => {
    const value = wordOf(key, heldUnder(content, key), lang)
    if (value === '') isWhole = false
    return value
  })
  return isWhole ? text : undefined
}

function heldUnder(content: unknown, key: string): unknown {
  return typeof content === 'object' && content !== null
    ? Object.entries(content).find(([name]) => name === key)?.[1]
    : undefined
}

function wordOf(key: string, value: unknown, lang: Lang): string {
  const { fields, acting } = peopleWords(lang)
  const fieldNames: Readonly<Record<string, string>> = fields
  if (key === 'fields' && Array.isArray(value))
    return value.map(field => fieldNames[String(field)] ?? String(field)).join(', ')
  if (typeof value !== 'string') return ''
  if (days.includes(key)) return /^\d{4}-\d\d-\d\d$/.test(value) ? dayText(value, lang) : value
  if (key === 'role') return roleName(value, lang)
  if (key === 'kind') return value === 'delegated' ? acting.kinds.delegated : acting.kinds.acting
  return value
}
