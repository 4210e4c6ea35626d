// How to reach the agency as one sheet that is folded in three: where and when, every channel, who looks after what, where to go with what.
// Pure, from live data. It never grows into a second page: what has no room is counted and led to on the website.
import { broadness } from '#src/documents/write/letters.ts'
import { type Block, cell, linesOf, type Paper, type Row } from '#src/documents/write/paper.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { type AgencyCard, type ChannelRow, channelLabel, inLang } from '../agencies/public.ts'
import { momentDay } from '../people/public.ts'
import { siteWords } from './words.ts'

export interface ContactInput {
  readonly lang: Lang
  readonly card: AgencyCard
  readonly channels: readonly ChannelRow[]
  readonly units: readonly { readonly name: string; readonly phones: readonly string[] }[]
  readonly services: readonly { readonly title: string; readonly unit: string }[]
  readonly at: Date
  /** Of the website, in the language of the sheet. */
  readonly address: string
}

/** In points, of a column a third of a lying A4 sheet wide; the least that is surely there. */
const ROOM = 452
const HEADING = 36
const TABLE_HEAD = 22
const MORE = 20
/** The square itself with the words under it. */
const QR_MM = 34
const QR_ROOM = 150
const WIDTH = 236
/** Of the two columns of a table, in hundredths. */
const SHARES = [55, 45] as const
const BODY = { size: 11.1, line: 19.5 }
const NOTE = { size: 8.3, line: 14.5 }
/** Beside the words of a cell, and above and below them. */
const ASIDE = 8
const INSET = 6
/** How much surely fits on one line, and how much of a line is surely filled where text is broken between words. */
const ONE = 0.88
const FILLED = 0.72

export function contactPaper(input: ContactInput): Paper {
  const { lang, card, at, address } = input
  const w = siteWords(lang).leaflet
  const { row } = card
  const name = inLang(card.name, lang)
  const own = (th: string, en: string) => (lang === 'en' ? en || th : th)
  const place = [own(row.address_th, row.address_en), inLang(card.place, lang)].filter(Boolean)
  const hours = own(row.office_hours_th, row.office_hours_en) || w.hoursNone
  const office = [
    [w.where, place],
    [w.when, [hours]],
  ] as const
  const used = office.reduce((sum, [, lines]) => sum + HEADING + heightOfText(lines.join('\n')), 0)
  return {
    title: fill(w.title, { agency: name }),
    lang,
    author: name,
    subject: w.subject,
    at: at.toISOString(),
    numerals: lang === 'th' ? card.numerals : 'arabic',
    pictures: {},
    sections: [
      {
        page: { orientation: 'landscape', margins: 'narrow' },
        pageNumbers: 'none',
        foot: [`${name} · ${fill(w.asOf, { day: momentDay(at, lang) })}`],
        blocks: [
          { kind: 'heading', level: 1, text: [fill(w.title, { agency: name })], align: 'center' },
          {
            kind: 'columns',
            columns: [
              [
                ...office.flatMap(([title, lines]) => [heading(title), ...lines.flatMap(linesOf)]),
                ...channelBlocks(input, used),
              ],
              [...qr(address, w.qr), ...unitBlocks(input)],
              serviceBlocks(input),
            ],
          },
        ],
      },
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text: [text] })

const qr = (address: string, words: string): Block[] => [
  { kind: 'space', mm: 2 },
  { kind: 'qr', text: address, widthMm: QR_MM, caption: [words] },
  { kind: 'paragraph', text: [{ text: address, verbatim: true, bold: true }] },
]

/** What the channel is called, and under it, larger to the eye, what one dials or opens. */
function channelBlocks({ channels, lang }: ContactInput, used: number): Block[] {
  const heightOf = (one: ChannelRow) =>
    linesIn(channelLabel(one, lang), WIDTH, NOTE) * NOTE.line + heightOfText(one.value) + 4
  const { kept, left } = fitting(channels, heightOf, ROOM - used - HEADING - MORE)
  return [
    heading(siteWords(lang).leaflet.channels),
    ...kept.flatMap((channel): Block[] => [
      { kind: 'paragraph', text: [channelLabel(channel, lang)], size: 'note', keepWithNext: true },
      { kind: 'paragraph', text: [{ text: channel.value, verbatim: true, bold: true }] },
    ]),
    ...more(left, lang),
  ]
}

function unitBlocks({ units, lang, address }: ContactInput): Block[] {
  const w = siteWords(lang).leaflet
  if (units.length === 0) return []
  const rows = units.map(unit => [unit.name, unit.phones.join(', ') || w.viaOffice])
  const room = ROOM - QR_ROOM - heightOfText(address) - HEADING - TABLE_HEAD - MORE
  const inLetters = (letters: typeof BODY) => fitting(rows, cells => rowHeight(cells, letters), room)
  const large = inLetters(BODY)
  // Smaller letters only where all of them have no room in ordinary ones.
  const { kept, left } = large.left === 0 ? large : inLetters(NOTE)
  return [
    heading(w.units),
    table(w.units, [w.unit, w.phone], kept, large.left === 0 ? 'body' : 'note'),
    ...more(left, lang),
  ]
}

function serviceBlocks({ services, lang }: ContactInput): Block[] {
  const w = siteWords(lang).leaflet
  if (services.length === 0) return [heading(w.services), ...linesOf(w.servicesNone)]
  const rows = services.map(one => [one.title, one.unit])
  const { kept, left } = fitting(rows, cells => rowHeight(cells, BODY), ROOM - HEADING - TABLE_HEAD - MORE)
  return [heading(w.services), table(w.services, [w.service, w.unit], kept, 'body'), ...more(left, lang)]
}

const more = (left: number, lang: Lang): Block[] =>
  left === 0 ? [] : [{ kind: 'paragraph', text: [fill(siteWords(lang).leaflet.left, { count: left })], size: 'note' }]

const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  size: 'note' | 'body',
): Block => ({
  kind: 'table',
  caption,
  hideCaption: true,
  columns: SHARES.map(share => ({ share })),
  head: [{ cells: head.map(text => cell(text, { isHead: true })) }],
  rows: rows.map((cells): Row => ({ cells: cells.map(text => cell(text)) })),
  size,
})

const rowHeight = (cells: readonly string[], letters: typeof BODY): number =>
  Math.max(...cells.map((text, at) => linesIn(text, (WIDTH * (SHARES[at] ?? 0)) / 100 - ASIDE, letters))) *
    letters.line +
  INSET

/** In ordinary letters, a paragraph for each line. */
const heightOfText = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + linesIn(line, WIDTH, BODY) * BODY.line + 4, 0)

function linesIn(text: string, width: number, { size }: typeof BODY): number {
  const all = broadness(text) * size
  return all < width * ONE ? 1 : Math.ceil(all / (width * FILLED))
}

/** As many as there is room for, in their order, and how many that leaves out. */
export function fitting<T>(all: readonly T[], heightOf: (one: T) => number, room: number): { kept: T[]; left: number } {
  const kept: T[] = []
  let used = 0
  for (const one of all) {
    used += heightOf(one)
    if (used > room) break
    kept.push(one)
  }
  return { kept, left: all.length - kept.length }
}
