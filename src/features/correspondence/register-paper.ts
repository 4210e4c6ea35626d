// A register of numbers of one year as a paper, pure: to print and file, as registers on paper are.
import { type Block, cell, type Paper } from '#src/documents/write/paper.ts'
import { fill } from '#src/kernel/lang.ts'
import type { NumeralStyle } from '#src/kernel/numerals.ts'
import { shortDay } from './printed.ts'
import type { NumberRow } from './queries-desk.ts'
import { th } from './words.th.ts'

export interface RegisterInput {
  readonly agency: string
  readonly kind: string
  readonly unit: string
  readonly year: number
  readonly rows: readonly NumberRow[]
  readonly numerals: NumeralStyle
  readonly at: string
}

export function registerPaper({ agency, kind, unit, year, rows, numerals, at }: RegisterInput): Paper {
  const w = th.registers
  const title = fill(th.paper.register, { kind, year })
  const centred = (text: string): Block => ({ kind: 'paragraph', text: [text], align: 'center' })
  const heads = [w.number, w.date, w.fromTo, w.subject, w.retention, w.state]
  return {
    title,
    lang: 'th',
    author: agency,
    subject: title,
    at,
    numerals,
    pictures: {},
    sections: [
      {
        page: { orientation: 'landscape', margins: 'narrow' },
        pageNumbers: 'foot',
        blocks: [
          { kind: 'heading', level: 1, text: [title], align: 'center' },
          centred([agency, unit].filter(Boolean).join(' ')),
          {
            kind: 'table',
            caption: title,
            hideCaption: true,
            columns: [12, 11, 22, 33, 10, 12].map(share => ({ share })),
            head: [{ cells: heads.map(text => cell(text, { isHead: true, align: 'center' })) }],
            // As they were issued: the first number first.
            rows: rows.toReversed().map(row => ({
              cells: [
                cell(row.ref),
                cell(row.day === null ? '' : shortDay(row.day, 'th')),
                cell(row.from_to),
                cell(row.subject),
                cell(retentionText(row.retention)),
                cell(row.is_void ? fill(w.voided, { reason: row.voided_reason }) : stateText(row.state)),
              ],
            })),
          },
        ],
      },
    ],
  }
}

const texts: Readonly<Record<string, string>> = { ...th.states, ...th.received.states }
export const stateText = (state: string): string => texts[state] ?? state
const kept: Readonly<Record<string, string>> = th.retentions
const retentionText = (retention: string): string => kept[retention] ?? retention
