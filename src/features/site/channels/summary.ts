// The summary of a quarter beside the one before: as a page, a sheet and a paper, all from the same rows.
import type { Paper, Row } from '#src/documents/write/paper.ts'
import { cell } from '#src/documents/write/paper.ts'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalQuarter, type Quarter, quarterOf } from '#src/kernel/fiscal.ts'
import { quarterLabel } from '#src/kernel/fiscal-labels.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Period, PlainDate } from '#src/kernel/period.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AgencyCard, channelKindWord } from '../../agencies/public.ts'
import { outletsWords } from '../../outlets/public.ts'
import { siteWords } from '../words.ts'
import { type ChannelCount, contactByKind, countQuarters, postsByOutlet, type QuarterCount } from './queries.ts'

export interface QuarterAt {
  readonly year: number
  readonly quarter: Quarter
}

export interface QuarterSummary {
  readonly at: QuarterAt
  readonly before: QuarterAt
  readonly isRunning: boolean
  readonly counts: QuarterCount
  readonly countsBefore: QuarterCount
  readonly contact: readonly ChannelCount[]
  readonly outlets: readonly ChannelCount[]
}

const periodOf = ({ year, quarter }: QuarterAt): Period => fiscalQuarter(year, quarter)
export const quarterBefore = (at: QuarterAt): QuarterAt => quarterOf(periodOf(at).from.subtract({ days: 1 }))
export const keyOf = ({ year, quarter }: QuarterAt): string => `${year}-${quarter}`

const SHOWN = 6

/** The running quarter and those before it, newest first. */
export function quartersUntil(today: PlainDate): QuarterAt[] {
  const all = [quarterOf(today)]
  while (all.length < SHOWN) all.push(quarterBefore(all.at(-1) ?? quarterOf(today)))
  return all
}

export async function summaryOf(tx: Tx, at: QuarterAt): Promise<QuarterSummary> {
  const before = quarterBefore(at)
  const [now, then] = [periodOf(at), periodOf(before)]
  const nothing = { contact: 0, outlets: 0, posts: 0, news: 0, told: 0 }
  const [counts = nothing, countsBefore = nothing] = await countQuarters(tx, [now, then])
  return {
    at,
    before,
    isRunning: todayIn(bangkok, tx.scope.now).toString() <= now.to.toString(),
    counts,
    countsBefore,
    contact: await contactByKind(tx, now, then),
    outlets: await postsByOutlet(tx, now, then),
  }
}

export interface SummaryLine {
  readonly group: 'contact' | 'publicity'
  readonly name: string
  readonly kind: string
  readonly now: number
  readonly before: number
  readonly isTotal: boolean
}

/** The whole summary as lines: contact channels by kind with their sum, then publicity by channel with its sum, then how often we told of them. */
export function linesOf(of: QuarterSummary, lang: Lang): SummaryLine[] {
  const { channels: w } = siteWords(lang)
  const { kinds } = outletsWords(lang)
  const { counts: now, countsBefore: then } = of
  const outletKind = (kind: string) => Object.entries(kinds).find(([key]) => key === kind)?.[1] ?? kind
  return [
    ...of.contact.map(row => ({
      group: 'contact' as const,
      name: channelKindWord(row.kind, lang),
      kind: '',
      now: row.now,
      before: row.before,
      isTotal: false,
    })),
    { group: 'contact', name: w.total, kind: '', now: now.contact, before: then.contact, isTotal: true },
    {
      group: 'publicity',
      name: w.website,
      kind: w.websiteKind,
      now: now.news,
      before: then.news,
      isTotal: false,
    },
    ...of.outlets.map(row => ({
      group: 'publicity' as const,
      name: row.name,
      kind: outletKind(row.kind),
      now: row.now,
      before: row.before,
      isTotal: false,
    })),
    {
      group: 'publicity',
      name: w.total,
      kind: '',
      now: now.news + now.posts,
      before: then.news + then.posts,
      isTotal: true,
    },
    { group: 'publicity', name: w.told, kind: w.toldKind, now: now.told, before: then.told, isTotal: false },
  ]
}

export const labelOf = (at: QuarterAt, lang: Lang): string => quarterLabel(at.quarter, at.year, { lang })

export function changeText(now: number, before: number): string {
  if (now === before) return '0'
  return now > before ? `+${now - before}` : `−${before - now}`
}

export function sentenceOf({ at, before, counts, countsBefore }: QuarterSummary, lang: Lang): string {
  const { channels: w } = siteWords(lang)
  const by = counts.contact - countsBefore.contact
  const key = by > 0 ? 'more' : by < 0 ? 'less' : 'same'
  const change = fill(w.change[key], { by: Math.abs(by), before: labelOf(before, lang) })
  return fill(w.sentence, { quarter: labelOf(at, lang), ...counts, change })
}

/** Heads and rows for a sheet. */
export function sheetOf(of: QuarterSummary, lang: Lang): (string | number)[][] {
  const { channels: w } = siteWords(lang)
  return [
    [w.col.group, w.col.name, w.col.kind, labelOf(of.at, lang), labelOf(of.before, lang), w.col.change],
    ...linesOf(of, lang).map(line => [
      w.groups[line.group],
      line.name,
      line.kind,
      line.now,
      line.before,
      line.now - line.before,
    ]),
  ]
}

/** An official paper for the executives: in Thai, whatever the language of the page. */
export function paperOf(of: QuarterSummary, card: AgencyCard, now: Date): Paper {
  const { channels: w } = siteWords('th')
  const quarter = labelOf(of.at, 'th')
  const heads = [w.col.name, w.col.kind, quarter, labelOf(of.before, 'th'), w.col.change]
  const lines = linesOf(of, 'th')
  const rowsOf = (group: SummaryLine['group']): Row[] => [
    { isGroup: true, cells: [cell(w.groups[group], { columns: heads.length })] },
    ...lines
      .filter(line => line.group === group)
      .map(
        (line): Row => ({
          cells: [
            cell(line.name),
            cell(line.kind || '–'),
            cell(String(line.now), { align: 'end' }),
            cell(String(line.before), { align: 'end' }),
            cell(changeText(line.now, line.before), { align: 'end' }),
          ],
        }),
      ),
  ]
  return {
    title: `${w.paper.title} ${quarter}`,
    lang: 'th',
    author: card.name.th,
    subject: w.paper.title,
    at: now.toISOString(),
    numerals: card.numerals,
    pictures: {},
    sections: [
      {
        page: { orientation: 'portrait', margins: 'letter' },
        pageNumbers: 'top-from-second',
        blocks: [
          { kind: 'heading', level: 1, text: [w.paper.title], align: 'center' },
          { kind: 'paragraph', text: [quarter], align: 'center', bold: true },
          { kind: 'paragraph', text: [[card.name.th, card.place.th].filter(Boolean).join(' ')], align: 'center' },
          { kind: 'space', mm: 3 },
          { kind: 'paragraph', text: [sentenceOf(of, 'th')], indent: 'first' },
          { kind: 'space', mm: 2 },
          {
            kind: 'table',
            caption: w.paper.title,
            hideCaption: true,
            columns: [{ share: 32 }, { share: 28 }, { share: 14 }, { share: 14 }, { share: 12 }],
            head: [{ cells: heads.map(text => cell(text, { isHead: true, align: 'center' })) }],
            rows: [...rowsOf('contact'), ...rowsOf('publicity')],
            size: 'note',
          },
          { kind: 'space', mm: 3 },
          {
            kind: 'paragraph',
            text: [fill(w.paper.made, { day: formatDate(todayIn(bangkok, now), 'long') })],
            size: 'note',
          },
        ],
      },
    ],
  }
}
