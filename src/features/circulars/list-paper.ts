// The list of acknowledgements (บัญชีลงนามรับทราบ) as a paper, pure: to be signed by hand while a circular waits, with a code once it is closed.
// A Thai official paper, whatever the language of the page.
import { type Block, cell, type Paper, type Row } from '#src/documents/write/paper.ts'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fill } from '#src/kernel/lang.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { formatTime } from '#src/kernel/thai-date/format-time.ts'
import type { AgencyCard } from '../agencies/public.ts'
import { addressOfPaper } from '../papers/public.ts'
import type { AttachmentRow, CircularRow } from './queries.ts'
import type { RecipientRow } from './queries-recipients.ts'
import { classGroupOf, isDone, percentOf, progressOf } from './rules.ts'
import { classGroups } from './schema.ts'
import { classText, shortDay } from './show.ts'
import { th } from './words.th.ts'

export interface ListInput {
  readonly card: AgencyCard
  readonly circular: CircularRow
  readonly attachments: readonly AttachmentRow[]
  readonly rows: readonly RecipientRow[]
  readonly at: Date
  /** Set when the list is kept: nothing is left to sign. */
  readonly kept?: { readonly code: string; readonly origin: string }
}

const w = th.list

export function listPaper(input: ListInput): Paper {
  const { card, circular, kept } = input
  return {
    title: fill(w.paperTitle, { subject: circular.subject }),
    lang: 'th',
    author: card.name.th,
    subject: circular.subject,
    at: input.at.toISOString(),
    numerals: card.numerals,
    pictures: {},
    sections: [
      {
        page: { orientation: 'portrait', margins: 'letter' },
        pageNumbers: 'top-from-second',
        blocks: [
          { kind: 'heading', level: 1, text: [w.title], align: 'center' },
          { kind: 'paragraph', text: [fill(w.about, { subject: circular.subject })], align: 'center', bold: true },
          { kind: 'paragraph', text: [[card.name.th, card.place.th].filter(Boolean).join(' ')], align: 'center' },
          { kind: 'space', mm: 3 },
          ...particulars(input),
          { kind: 'space', mm: 2 },
          table(input),
          { kind: 'space', mm: 3 },
          ...totals(input),
          ...(kept ? [verify(kept)] : []),
        ],
      },
    ],
  }
}

function particulars({ circular, attachments }: ListInput): Block[] {
  const line = (text: string): Block => ({ kind: 'paragraph', text: [text] })
  return [
    line(fill(w.from, { unit: circular.unit_th })),
    ...(circular.sent_at ? [line(fill(w.sentOn, { day: longDay(circular.sent_at) }))] : []),
    ...(circular.letter_ref ? [line(fill(w.letter, { ref: circular.letter_ref }))] : []),
    ...(attachments.length > 0 ? [line(fill(w.attached, { titles: attachments.map(titleOf).join(', ') }))] : []),
  ]
}

/** A paper of our own is found by its code. */
const titleOf = ({ title, paper_code }: AttachmentRow): string =>
  paper_code === null ? title : fill(w.withCode, { title, code: paper_code })

const longDay = (at: Date): string => formatDate(todayIn(bangkok, at), 'long')

function table({ card, circular, rows, kept }: ListInput): Block {
  const head = [w.no, w.name, w.post, w.class, w.signed]
  const groups = [...Map.groupBy(rows, row => row.top_name)]
  let number = 0
  const lines = groups.flatMap(([unit, members]): Row[] => [
    { isGroup: true, cells: [cell(unit || th.aboveUnits, { columns: head.length })] },
    ...members.map((row): Row => {
      number += 1
      return {
        cells: [
          cell(String(number), { align: 'center' }),
          cell(row.name),
          cell(row.post || '–'),
          cell(classText(classGroupOf(row.class), card, 'th')),
          cell(answerOf(circular, row, kept !== undefined)),
        ],
      }
    }),
  ])
  return {
    kind: 'table',
    caption: w.title,
    hideCaption: true,
    columns: [{ share: 7 }, { share: 27 }, { share: 26 }, { share: 15 }, { share: 25 }],
    head: [{ cells: head.map(text => cell(text, { isHead: true, align: 'center' })) }],
    rows: lines,
    size: 'note',
  }
}

/** A line to sign on while somebody may still sign it. */
function answerOf(circular: CircularRow, row: RecipientRow, isKept: boolean): string {
  if (row.state === 'acknowledged' && row.acknowledged_on) {
    const day = shortDay(row.acknowledged_on, 'th')
    if (row.method === 'paper' || !row.acknowledged_at) return fill(w.onPaper, { day })
    return fill(w.inSystem, { day, time: formatTime(row.acknowledged_at) })
  }
  if (isDone(circular.must, row.state) && row.opened_at)
    return fill(w.opened, { day: shortDay(todayIn(bangkok, row.opened_at).toString(), 'th') })
  if (row.state === 'excused') return fill(w.excused, { reason: row.excused_reason })
  if (row.isGone) return w.gone
  return isKept ? w.missing : w.blank
}

function totals({ card, circular, rows }: ListInput): Block[] {
  const all = progressOf(circular.must, rows)
  const line = (text: string): Block => ({ kind: 'paragraph', text: [text] })
  const byClass = classGroups.flatMap(group => {
    const members = rows.filter(row => classGroupOf(row.class) === group)
    if (members.length === 0) return []
    const { done, expected } = progressOf(circular.must, members)
    return [fill(w.classTotal, { class: classText(group, card, 'th'), done, of: expected })]
  })
  return [
    {
      kind: 'paragraph',
      bold: true,
      text: [fill(w.total, { done: all.done, of: all.expected, percent: percentOf(all.done, all.expected) })],
    },
    line(byClass.join(', ')),
    ...(all.excused + all.gone > 0 ? [line(fill(w.notCounted, { excused: all.excused, gone: all.gone }))] : []),
  ]
}

const verify = ({ code, origin }: { code: string; origin: string }): Block => ({
  kind: 'qr',
  text: `${origin}${addressOfPaper(code)}`,
  widthMm: 18,
  caption: [w.verify, ' ', { text: code, verbatim: true }],
})
