// Papers of a case, pure: the application as it was given, and the work order that goes out with the crew. Official Thai papers, whatever
// the language of the page. Only what the citizen sent herself stands as sent; what staff filled in for her waits for her signature.
import { type Block, cell, type Paper, type Row } from '#src/documents/write/paper.ts'
import { fill } from '#src/kernel/lang.ts'
import { formatDateTime } from '#src/kernel/thai-date/format-time.ts'
import type { AgencyCard } from '../agencies/public.ts'
import type { Said } from '../forms/public.ts'
import { dayText } from '../people/public.ts'
import type { CaseRow } from './queries.ts'
import { numberText } from './rules.ts'
import { casesWords, deskWords } from './words.ts'

export interface CasePaperInput {
  readonly card: AgencyCard
  readonly row: CaseRow
  readonly service: string
  readonly unit: string
  readonly said: readonly (Pick<Said, 'label' | 'entries'> & { readonly words: string })[]
  readonly taker: string
  /** The tracking page of the citizen, or the desk's page of the case. */
  readonly address: string
}

const w = deskWords('th').paper
/** A whole line to write on, and a name to be written by hand. */
const BLANK: Block = { kind: 'fields', lines: [[{ label: '', value: '' }]] }
const NAME = '.'.repeat(40)

const fields = (lines: readonly (readonly [string, string])[]): Block => ({
  kind: 'fields',
  lines: lines.filter(([, value]) => value !== '').map(([label, value]) => [{ label, value }]),
})

const pair = ({ label, words }: { readonly label: string; readonly words: string }): Row => ({
  cells: [cell(label), cell(words)],
})
const over = (words: string): Row => ({ cells: [cell(words, { columns: 2 })], isGroup: true })

const table = (caption: string, said: CasePaperInput['said']): Block => ({
  kind: 'table',
  caption,
  columns: [{ share: 35 }, { share: 65 }],
  head: [],
  rows: said.flatMap(({ label, words, entries }): Row[] =>
    entries
      ? [over(label), ...entries.flatMap(one => [over(one.title), ...one.lines.map(pair)])]
      : [pair({ label, words })],
  ),
})

export function requestPaper(input: CasePaperInput): Paper {
  const { row, said, taker } = input
  const isEntered = row.by_staff !== null
  return paperOf(input, { title: w.request, code: row.code }, [
    head(input, row.code),
    table(w.asked, said),
    fields([
      [w.person, row.person_name],
      [w.phone, row.person_phone],
    ]),
    { kind: 'space', mm: 6 },
    ...(isEntered
      ? [
          { kind: 'paragraph' as const, text: [w.onBehalf] },
          {
            kind: 'signature' as const,
            align: 'end' as const,
            signed: '',
            name: row.person_name || NAME,
            lines: [w.applicant],
          },
          { kind: 'signature' as const, align: 'end' as const, signed: '', name: taker, lines: [w.taker] },
        ]
      : [{ kind: 'paragraph' as const, text: [fill(w.online, { when: formatDateTime(row.submitted_at, 'short') })] }]),
  ])
}

/** Without the name: the crew needs the place and the telephone. Without the code as well: whoever has it may act as the citizen. */
export function orderPaper(input: CasePaperInput): Paper {
  const { row, said } = input
  const parts = casesWords('th').track.parts
  const at = row.lat === null || row.lng === null ? '' : `${row.lat.toFixed(5)}, ${row.lng.toFixed(5)}`
  return paperOf(input, { title: w.order, code: '' }, [
    head(input, deskWords('th').noNumber),
    fields([
      [w.place, row.place_words],
      [w.map, at],
      [w.phone, row.person_phone],
      [w.due, dayText(row.due_on, 'th')],
      [
        w.planned,
        row.planned_on === null
          ? ''
          : `${dayText(row.planned_on, 'th')} ${parts[row.planned_part as 'morning']}`.trim(),
      ],
    ]),
    table(w.asked, said),
    { kind: 'heading', level: 2, text: [w.done] },
    BLANK,
    BLANK,
    { kind: 'heading', level: 2, text: [w.parts] },
    BLANK,
    { kind: 'signature', align: 'end', signed: '', name: NAME, lines: [w.worker] },
  ])
}

const head = ({ row, service, unit }: CasePaperInput, withoutNumber: string): Block =>
  fields([
    [w.number, numberText(row) || withoutNumber],
    [w.service, service],
    [w.unit, unit],
  ])

function paperOf(
  { card, row, address }: CasePaperInput,
  { title, code }: { readonly title: string; readonly code: string },
  blocks: readonly Block[],
): Paper {
  return {
    title: `${title} ${numberText(row)}`.trim(),
    lang: 'th',
    author: card.name.th,
    subject: title,
    at: row.state_at.toISOString(),
    numerals: card.numerals,
    pictures: {},
    sections: [
      {
        page: { orientation: 'portrait', margins: 'report' },
        pageNumbers: 'foot',
        blocks: [
          { kind: 'heading', level: 1, text: [title], align: 'center' },
          { kind: 'paragraph', text: [card.name.th], align: 'center' },
          ...blocks,
          { kind: 'space', mm: 4 },
          { kind: 'qr', text: address, widthMm: 22, caption: code === '' ? [] : [{ text: code, verbatim: true }] },
        ],
      },
    ],
  }
}
