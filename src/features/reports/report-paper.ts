// The result report of a plan as a paper, pure: cover, foreword, preamble, the table in one of its layouts, the signature, and the list
// of evidence with fingerprints. It says only what is on record: a step without a result is printed as one.

import type { Block, Inline, Paper, Section } from '#src/documents/write/paper.ts'
import { linesOf } from '#src/documents/write/paper.ts'
import { fill } from '#src/kernel/lang.ts'
import { shortDay } from '../measures/public.ts'
import { type Layout, wording } from './layout.ts'
import { placeMark, type Slot } from './marks.ts'
import { annex, piecesOf } from './report-annex.ts'
import { activeOf, type ReportInput } from './report-input.ts'
import { linesOfSlot, preambleSlot } from './report-slots.ts'
import { reportTable, slotsOfTable } from './report-table.ts'
import { reportsWords } from './words.ts'

/** A value may be empty: what was on both sides of it closes up. */
const filled = (text: string, holes: Readonly<Record<string, string | number>>) =>
  fill(text, holes).replace(/ {2,}/g, ' ').trim()

export function reportPaper(input: ReportInput, layout: Layout): Paper {
  const { lang, agency, plan } = input
  const w = reportsWords(lang)
  const year = filled(w.paper.titleYear, { year: plan.fiscalYear })
  const isPlan = layout.paper === 'plan'
  const name = isPlan ? w.paper.planTitle : w.paper.title
  const title = `${name} ${year}`
  const foot = isPlan ? planFoot(input) : resultFoot(input)
  return {
    title: [title, isPlan ? '' : input.round?.name[lang]].filter(Boolean).join(' '),
    lang,
    author: agency.name[lang],
    subject: name,
    at: input.at,
    numerals: input.numerals,
    pictures: {},
    sections: [
      ...front(input, layout, [name, year]),
      {
        page: { orientation: 'landscape', margins: 'narrow' },
        pageNumbers: 'foot',
        foot,
        blocks: [
          reportTable(input, layout, title),
          ...(layout.signature ? [{ kind: 'space' as const, mm: 8 }, signature(input)] : []),
        ],
      },
      ...(layout.annex && !isPlan && piecesOf(plan).length > 0
        ? [
            {
              page: { orientation: 'portrait' as const, margins: 'report' as const },
              pageNumbers: 'foot' as const,
              foot,
              blocks: annex(input),
            },
          ]
        : []),
    ],
  }
}

/** What the layout wants before the table, in its order. */
function front(input: ReportInput, layout: Layout, title: readonly [string, string]): Section[] {
  const isPlan = layout.paper === 'plan'
  const words: Record<'foreword' | 'preamble', () => Block[]> = {
    foreword: () => marked('f', foreword(input, layout)),
    preamble: () => preamble(input, isPlan),
  }
  const sections: Section[] = []
  for (const part of layout.front) {
    if (part === 'cover') {
      const on = isPlan ? { ...input, round: undefined, isFinal: input.plan.state !== 'draft' } : input
      sections.push({
        page: { orientation: 'portrait', margins: 'report' },
        pageNumbers: 'none',
        blocks: marked('c', cover(on, title)),
      })
      continue
    }
    const last = sections.at(-1)
    // Words follow each other in one section, each on a new page.
    if (last && last.page.margins === 'letter')
      sections[sections.length - 1] = { ...last, blocks: [...last.blocks, { kind: 'new-page' }, ...words[part]()] }
    else
      sections.push({
        page: { orientation: 'portrait', margins: 'letter' },
        pageNumbers: 'none',
        blocks: words[part](),
      })
  }
  return sections
}

/** Every text of the report that is known again when its file comes back. */
export const slotsOf = (input: ReportInput, layout: Layout): readonly Slot[] => [
  ...(layout.front.includes('preamble') && hasOwnPreamble(input) ? [preambleSlot(input.plan)] : []),
  ...slotsOfTable(input, layout),
]

const hasOwnPreamble = ({ plan }: ReportInput) => plan.preamble.trim() !== ''

/** Words that belong to nothing have marks too: so it is seen which of them were touched. */
function marked(place: 'c' | 'f' | 'b', blocks: readonly Block[], from = 0): Block[] {
  let next = from
  const walk = (all: readonly Block[]): Block[] =>
    all.map(block => {
      if (block.kind === 'list') return { ...block, items: block.items.map(walk) }
      if ((block.kind !== 'paragraph' && block.kind !== 'heading') || block.id !== undefined) return block
      const words = block.text.map(one => (typeof one === 'string' ? one : 'break' in one ? '\n' : one.text)).join('')
      return words.trim() === '' ? block : { ...block, id: placeMark(place, next++, words) }
    })
  return walk(blocks)
}

/** A closed round is known by the digest of what was kept. */
function resultFoot({ isFinal, digest, lang }: ReportInput): Inline[] {
  const w = reportsWords(lang).paper
  return isFinal ? [w.fingerprint, ' ', { text: digest.slice(0, 16), verbatim: true }] : [w.draft]
}

function planFoot({ plan, lang }: ReportInput): Inline[] {
  const w = reportsWords(lang).paper
  if (plan.approvedOn === null) return [w.planDraft]
  return [filled(w.approved, { day: shortDay(plan.approvedOn, lang), paper: plan.approvedRef })]
}

function cover({ lang, agency, plan, round, isFinal }: ReportInput, title: readonly [string, string]): Block[] {
  const w = reportsWords(lang)
  const line = (text: string, size: 'label' | 'title'): Block => ({
    kind: 'paragraph',
    text: [text],
    align: 'center',
    size,
    bold: true,
  })
  return [
    { kind: 'space', mm: 45 },
    { kind: 'heading', level: 1, text: [title[0], { break: true }, title[1]], align: 'center' },
    ...(round ? [line(round.name[lang], 'label')] : []),
    ...(round
      ? [line(filled(w.paper.period, { from: shortDay(round.from, lang), to: shortDay(round.to, lang) }), 'label')]
      : []),
    { kind: 'space', mm: 60 },
    line(agency.name[lang], 'label'),
    line(agency.place[lang], 'label'),
    ...(isFinal
      ? []
      : [{ kind: 'space' as const, mm: 20 }, line(filled(w.paper.draftLong, { year: plan.fiscalYear }), 'label')]),
  ]
}

function foreword({ lang, agency, plan }: ReportInput, layout: Layout): Block[] {
  const w = reportsWords(lang)
  const holes = { agency: agency.name[lang], year: plan.fiscalYear }
  return [
    { kind: 'heading', level: 2, text: [w.paper.foreword], align: 'center' },
    ...(layout.foreword ?? wording.foreword).map(
      (one): Block => ({ kind: 'paragraph', text: [filled(one[lang], holes)], indent: 'first' }),
    ),
    { kind: 'space', mm: 10 },
    { kind: 'paragraph', text: [agency.office[lang]], align: 'end' },
    { kind: 'paragraph', text: [agency.name[lang]], align: 'end' },
  ]
}

/** From last year's result to this year's measures, in the plan's own words where it has any. */
function preamble(
  { lang, agency, plan, score, findings, workshops, manual, round }: ReportInput,
  isPlan: boolean,
): Block[] {
  const w = reportsWords(lang)
  const text = wording.preamble
  const holes = {
    agency: agency.name[lang],
    year: plan.fiscalYear,
    itaYear: score?.year ?? '',
    total: score?.total.toFixed(2) ?? '',
    level: score?.level ? filled(w.paper.level, { level: score.level }) : '',
    count: activeOf(plan).length,
    round: round?.name[lang] ?? w.paper.wholeYear,
  }
  const own = plan.preamble.trim() === '' ? undefined : linesOfSlot(preambleSlot(plan), { indent: 'first' })
  const paragraph = (line: string): Block => ({ kind: 'paragraph', text: [line], indent: 'first' })
  const heading: Block = { kind: 'heading', level: 2, text: [w.paper.preamble], align: 'center' }
  const made = [
    ...(!own && score ? [paragraph(filled(text.score[lang], holes))] : []),
    ...(!own && findings.length > 0
      ? [
          paragraph(text.findings[lang]),
          { kind: 'list' as const, marks: 'number' as const, items: findings.map(one => linesOf(one)) },
        ]
      : []),
    ...workshops.map(one =>
      paragraph(filled(w.paper.workshop, { day: shortDay(one.day, lang), who: one.participants })),
    ),
    paragraph(filled((isPlan ? text.plan : text.measures)[lang], holes)),
    ...(manual
      ? [
          paragraph(
            filled(manual.version === '' ? w.paper.manual : w.paper.manualVersion, {
              manual: manual.name[lang],
              version: manual.version,
            }),
          ),
        ]
      : []),
  ]
  return [...marked('b', [heading]), ...(own ?? []), ...marked('b', made, 1)]
}

function signature({ lang, agency, at }: ReportInput): Block {
  const w = reportsWords(lang).paper
  return {
    kind: 'signature',
    align: 'end',
    signed: '',
    name: w.nameDots,
    lines: [agency.head[lang], filled(w.day, { day: shortDay(at.slice(0, 10), lang) })],
  }
}
