// The paper for the monthly meeting (S165): the month's figures of every service, from the same query as the public page. Pure.
import { Temporal } from 'temporal-polyfill'
import { type Block, cell, type Paper, type Row } from '#src/documents/write/paper.ts'
import { fill } from '#src/kernel/lang.ts'
import { formatNumber } from '#src/kernel/numerals.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import type { AgencyCard } from '../agencies/public.ts'
import type { Counts } from '../cases/public.ts'
import { headedPaper } from './headed-paper.ts'
import { shownInside } from './suppress.ts'
import { figureWords } from './words.ts'

export interface MonthPaperInput {
  readonly card: AgencyCard
  readonly month: string
  readonly today: string
  readonly lines: readonly (Counts & { readonly name: string; readonly promised: number })[]
  readonly late: number
  readonly at: Date
}

const w = figureWords('th')
const decimal = (value: number | null | undefined, decimals = 1) =>
  value === null || value === undefined ? '–' : formatNumber(value, { decimals })

export function monthPaper({ card, month, today, lines, late, at }: MonthPaperInput): Paper {
  const title = fill(w.paperTitle, { month: formatDate(Temporal.PlainDate.from(month), 'month') })
  const used = lines.filter(line => line.received + line.done + line.rejected + line.other_ends > 0)
  const columns = [
    w.columns.service,
    w.columns.received,
    w.columns.done,
    w.columns.rejected,
    w.columns.meanDays,
    w.columns.promised,
    w.columns.within,
    w.columns.rating,
  ]
  const table: Block = {
    kind: 'table',
    caption: w.services,
    hideCaption: true,
    columns: [{ share: 30 }, ...Array.from({ length: 7 }, () => ({ share: 10 }))],
    head: [{ cells: columns.map(text => cell(text, { isHead: true, align: 'center' })) }],
    rows: lines.map((line): Row => {
      const shown = shownInside(line)
      const numbers = [
        formatNumber(line.received),
        formatNumber(line.done),
        formatNumber(line.rejected),
        decimal(shown.meanDays),
        formatNumber(line.promised),
        decimal(shown.within, 0),
        decimal(shown.rating),
      ]
      return { cells: [cell(line.name), ...numbers.map(text => cell(text, { align: 'end' as const }))] }
    }),
    size: 'note',
  }
  return headedPaper(
    {
      card,
      at,
      title,
      subject: w.title,
      page: { orientation: 'portrait', margins: 'report' },
      pageNumbers: 'foot',
    },
    [
      { kind: 'paragraph', text: [fill(w.paperLead, { day: formatDate(Temporal.PlainDate.from(today), 'long') })] },
      ...(used.length === 0 ? [{ kind: 'paragraph' as const, text: [w.paperNone] }] : []),
      table,
      { kind: 'space', mm: 3 },
      { kind: 'paragraph', text: [fill(w.paperLate, { count: late })] },
      { kind: 'paragraph', text: [w.other], size: 'note' },
    ],
  )
}
