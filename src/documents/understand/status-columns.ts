// States drawn as columns: one for done, one for not done, and a mark in the one that holds.
import type { GridCell } from './grid.ts'
import { statusInWords } from './ticks.ts'
import type { ToldStatus } from './understood.ts'

export type StatusColumns = ReadonlyMap<number, ToldStatus>
const FEWEST = 2

export function statusColumns(heads: readonly string[]): StatusColumns {
  const columns = new Map<number, ToldStatus>()
  for (const [column, head] of heads.entries()) {
    const said = head.length > MOST_HEAD ? undefined : statusInWords(head.trim().split(/\s/)[0] ?? '')
    if (said) columns.set(column, said)
  }
  return columns.size >= FEWEST && new Set(columns.values()).size === 2 ? columns : new Map()
}
const MOST_HEAD = 40

const mark = /^[/✓✔☑☒√xX●■✅üþ]$/u

/** In words, as a cell of one column would say it. */
export function markedStatus(cells: readonly GridCell[], columns: StatusColumns): string {
  const marked = [...columns].filter(([column]) => mark.test(cells[column]?.text.trim() ?? ''))
  const [only] = marked
  return marked.length === 1 && only ? words[only[1]] : ''
}

const words: Readonly<Record<ToldStatus, string>> = { done: 'ดำเนินการแล้ว', 'not-done': 'ยังไม่ได้ดำเนินการ' }
