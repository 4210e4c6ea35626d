// A manual as a paper, pure, from the same data as its page: the whole manual, or one sheet to hand out. An official Thai paper, whatever the
// language of the page.
import { type Block, cell, type Paper, type Row } from '#src/documents/write/paper.ts'
import { fill } from '#src/kernel/lang.ts'
import type { AgencyCard } from '../agencies/public.ts'
import { momentDay } from '../people/public.ts'
import type { Content, Kind, Manual } from './schema.ts'
import { linesOf, timeText, totalText } from './show.ts'
import { th } from './words.th.ts'

export interface ManualInput {
  readonly card: AgencyCard
  readonly kind: Kind
  readonly content: Content
  readonly manual: Manual
  readonly unit: string
  readonly at: Date
  readonly number: number
  readonly leave: string
  /** The public page it was printed from. */
  readonly address: string
}

const w = th.site

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text: [text] })
const line = (text: string): Block => ({ kind: 'paragraph', text: [text] })
const lines = (text: string): Block[] => linesOf(text).map(line)

export const manualPaper = (input: ManualInput): Paper =>
  paperWith(input, [
    ...(input.content.body_th === '' ? [] : lines(input.content.body_th)),
    ...part(input.kind === 'service-manual' ? w.conditions : w.scope, input.manual.conditions),
    ...(input.kind === 'service-manual'
      ? [...needs(input.manual), ...fee(input.manual), ...channels(input.manual)]
      : []),
    heading(
      fill('{steps} ({total})', {
        steps: w.steps,
        total: fill(w.total, { time: totalText(input.manual.steps, 'th') }),
      }),
    ),
    stepTable(input),
    ...part(w.law, input.manual.law),
    ...part(w.complaints, input.manual.complaints),
  ])

/** What somebody at the counter takes home: what to bring, what it costs, how long it takes, where. */
export const leafletPaper = (input: ManualInput): Paper =>
  paperWith(input, [
    heading(fill('{label}: {time}', { label: w.when, time: totalText(input.manual.steps, 'th') })),
    ...fee(input.manual),
    ...needs(input.manual),
    heading(w.steps),
    {
      kind: 'list',
      marks: 'number',
      items: input.manual.steps.map(step => [
        line(fill('{what} ({time})', { what: step.what, time: timeText(step, 'th') })),
      ]),
    },
    ...channels(input.manual),
  ])

const part = (title: string, text: string): Block[] => (text.trim() === '' ? [] : [heading(title), ...lines(text)])

const fee = (manual: Manual): Block[] => [heading(w.fee), ...(manual.no_fee ? [line(w.noFee)] : lines(manual.fee))]

const channels = (manual: Manual): Block[] => [
  heading(w.whereTo),
  ...lines(manual.channels),
  ...(manual.online === ''
    ? []
    : [{ kind: 'paragraph' as const, text: [`${w.online} `, { text: manual.online, href: manual.online }] }]),
]

const needs = (manual: Manual): Block[] => [
  heading(w.needs),
  ...(manual.papers.length === 0
    ? [line(w.noPapers)]
    : [
        {
          kind: 'list' as const,
          marks: 'number' as const,
          items: manual.papers.map(paper => [
            line([paper.name, paper.copies, paper.from && `(${w.paperFrom} ${paper.from})`].filter(Boolean).join(' ')),
          ]),
        },
      ]),
]

function stepTable({ manual }: ManualInput): Block {
  const head = [w.step.replace(' {number}', ''), th.form.stepWhat, w.stepWho, w.stepTime, w.control]
  return {
    kind: 'table',
    caption: w.steps,
    hideCaption: true,
    columns: [{ share: 9 }, { share: 38 }, { share: 21 }, { share: 14 }, { share: 18 }],
    head: [{ cells: head.map(text => cell(text, { isHead: true, align: 'center' })) }],
    rows: manual.steps.map(
      (step, at): Row => ({
        cells: [
          cell(String(at + 1), { align: 'center' }),
          cell(step.what),
          cell(step.who),
          cell(timeText(step, 'th'), { align: 'center' }),
          cell(step.note || '–'),
        ],
      }),
    ),
    size: 'note',
  }
}

function paperWith(input: ManualInput, blocks: readonly Block[]): Paper {
  const { card, content, kind } = input
  return {
    title: content.title_th,
    lang: 'th',
    author: card.name.th,
    subject: th.kinds[kind],
    at: input.at.toISOString(),
    numerals: card.numerals,
    pictures: {},
    sections: [
      {
        page: { orientation: 'portrait', margins: 'report' },
        pageNumbers: 'foot',
        foot: [
          fill('{leave} · {version} · {day}', {
            leave: input.leave,
            version: fill(w.versionOf, { number: input.number }),
            day: momentDay(input.at, 'th'),
          }),
        ],
        blocks: [
          { kind: 'paragraph', text: [th.kinds[kind]], align: 'center' },
          { kind: 'heading', level: 1, text: [content.title_th], align: 'center' },
          { kind: 'paragraph', text: [[card.name.th, input.unit].filter(Boolean).join(' · ')], align: 'center' },
          ...(content.summary_th === '' ? [] : [line(content.summary_th)]),
          ...blocks,
          { kind: 'space', mm: 4 },
          { kind: 'qr', text: input.address, widthMm: 20, caption: [{ text: input.address, verbatim: true }] },
        ],
      },
    ],
  }
}
