// Papers of a plan, pure: the day sheet that goes out with the truck, and the plan of a month. Official Thai papers, whatever the language of
// the page. The sheet carries place and telephone, which the crew needs, and no names.
import { type Block, cell, type Paper, type Row } from '#src/documents/write/paper.ts'
import { fill } from '#src/kernel/lang.ts'
import { formatNumber } from '#src/kernel/numerals.ts'
import type { AgencyCard } from '../../agencies/public.ts'
import { headedPaper } from '../headed-paper.ts'
import type { ResourceRow } from './queries.ts'
import type { Part } from './rules.ts'
import { monthText, resourceName, weekdayText } from './show.ts'
import { planWords } from './words.ts'

export interface Stop {
  readonly number: string
  readonly title: string
  readonly day: string
  readonly part: Part
  readonly partText: string
  readonly place: string
  readonly village: number | null
  readonly phone: string
  readonly litres: number
  readonly trips: number
}

interface Drawn {
  readonly card: AgencyCard
  readonly resource: ResourceRow
  readonly at: Date
}

const w = planWords('th').paper
const count = (value: number): string => (value === 0 ? '' : formatNumber(value))
const sum = (stops: readonly Stop[], key: 'litres' | 'trips') => stops.reduce((all, one) => all + one[key], 0)

interface Column {
  readonly label: string
  readonly share: number
  readonly of: (stop: Stop, at: number) => string
  readonly isNumber?: true
  readonly total?: (stops: readonly Stop[]) => string
}

const order: Column = { label: w.order, share: 5, of: (_stop, at) => String(at + 1) }
const place: Column = { label: w.place, share: 26, of: stop => stop.place }
const amounts: readonly Column[] = [
  {
    label: w.amount,
    share: 9,
    of: stop => count(stop.litres),
    isNumber: true,
    total: stops => count(sum(stops, 'litres')),
  },
  {
    label: w.trips,
    share: 7,
    of: stop => count(stop.trips),
    isNumber: true,
    total: stops => count(sum(stops, 'trips')),
  },
]
const isRoom = ({ resource }: Drawn) => resource.kind === 'room'

export function daySheet(drawn: Drawn & { readonly day: string; readonly stops: readonly Stop[] }): Paper {
  const { resource, day, stops } = drawn
  const columns: Column[] = [
    order,
    { label: w.number, share: 10, of: stop => stop.number },
    { label: w.part, share: 7, of: stop => stop.partText },
    ...(isRoom(drawn) ? [{ label: w.what, share: 26, of: (stop: Stop) => stop.title }] : [place]),
    { label: w.phone, share: 12, of: stop => stop.phone },
    ...(isRoom(drawn) ? [] : amounts),
    { label: w.receiver, share: 16, of: () => '' },
    { label: w.time, share: 8, of: () => '' },
  ]
  return paperOf(drawn, fill(w.day, { name: resourceName(resource, 'th') }), `${w.on} ${weekdayText(day, 'th')}`, [
    ...tableOf(columns, stops),
    { kind: 'space', mm: 8 },
    { kind: 'signature', align: 'end', signed: '', name: '', lines: [w.driver] },
  ])
}

export function monthPlan(drawn: Drawn & { readonly month: string; readonly stops: readonly Stop[] }): Paper {
  const { resource, month, stops } = drawn
  const title = fill(w.month, { name: resourceName(resource, 'th'), month: monthText(month, 'th') })
  const columns: Column[] = [
    order,
    { label: w.on, share: 18, of: stop => weekdayText(stop.day, 'th') },
    { label: w.part, share: 8, of: stop => stop.partText },
    { label: w.number, share: 10, of: stop => stop.number },
    { label: w.what, share: 24, of: stop => stop.title },
    ...(isRoom(drawn) ? [] : [place, ...amounts]),
  ]
  return paperOf(drawn, title, '', [
    ...tableOf(columns, stops),
    { kind: 'space', mm: 8 },
    { kind: 'signature', align: 'end', signed: '', name: '', lines: [w.planner] },
  ])
}

function tableOf(columns: readonly Column[], stops: readonly Stop[]): Block[] {
  if (stops.length === 0) return [{ kind: 'paragraph', text: [w.none], align: 'center' }]
  const whole = columns.reduce((all, one) => all + one.share, 0)
  const line = (texts: readonly string[]): Row => ({
    cells: texts.map((text, at) => cell(text, columns[at]?.isNumber ? { align: 'end' } : {})),
  })
  return [
    {
      kind: 'table',
      caption: w.what,
      hideCaption: true,
      columns: columns.map(({ share }) => ({ share: (share / whole) * 100 })),
      head: [{ cells: columns.map(({ label }) => cell(label, { isHead: true, align: 'center' })) }],
      rows: [
        ...stops.map((stop, at) => line(columns.map(({ of }) => of(stop, at)))),
        ...(columns.some(one => one.total)
          ? [line(columns.map(({ total }, at) => total?.(stops) ?? (at === 1 ? w.total : '')))]
          : []),
      ],
      size: 'note',
    },
  ]
}

function paperOf({ card, resource, at }: Drawn, title: string, lead: string, blocks: readonly Block[]): Paper {
  const mark = resource.mark === '' ? '' : `${resource.kind === 'vehicle' ? w.mark : w.markRoom} ${resource.mark}`
  return headedPaper(
    {
      card,
      at,
      title,
      lead: [lead, mark].filter(Boolean).join('  '),
      page: { orientation: 'landscape', margins: 'narrow' },
      pageNumbers: 'foot',
    },
    blocks,
  )
}
