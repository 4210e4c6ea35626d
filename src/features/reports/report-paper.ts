// The result report of a plan as a paper, pure: cover, foreword, preamble, the table in one of its layouts, the signature, and the list
// of evidence with fingerprints. It says only what is on record: a step without a result is printed as one.

import { type Block, type Cell, cell, type Inline, linesOf, type Paper, type Row } from '#src/documents/write/paper.ts'
import { fill, type Lang, type Words } from '#src/kernel/lang.ts'
import type { NumeralStyle } from '#src/kernel/numerals.ts'
import {
  headingName,
  type MeasurePicture,
  type PlanPicture,
  periodsText,
  responsibleWithTasks,
  type StepPicture,
  shortDay,
  spanOfMeasure,
  spanText,
  whoOf,
} from '../measures/public.ts'
import { type Column, type Layout, wording } from './layout.ts'
import { reportsWords } from './words.ts'

export interface ReportInput {
  readonly plan: PlanPicture
  readonly agency: {
    readonly name: Words
    readonly place: Words
    /** The office that owns the report. */
    readonly office: Words
    readonly head: Words
  }
  readonly round: { readonly name: Words; readonly from: string; readonly to: string; readonly due: string } | undefined
  /** Of the assessment that the plan answers. */
  readonly score: { readonly year: number; readonly total: number; readonly level: string } | undefined
  readonly findings: readonly string[]
  /** Where the plan was made. */
  readonly workshops: readonly { readonly day: string; readonly participants: string }[]
  /** The manual of the assessment that the plan answers, as the framework names it. */
  readonly manual: { readonly name: Words; readonly version: string } | undefined
  /** A closed round is final; anything else is printed as a draft. */
  readonly isFinal: boolean
  readonly digest: string
  readonly at: string
  readonly numerals: NumeralStyle
  readonly lang: Lang
}

/** A value may be empty: what was on both sides of it closes up. */
const filled = (text: string, holes: Readonly<Record<string, string | number>>) =>
  fill(text, holes).replace(/ {2,}/g, ' ').trim()

const active = (plan: PlanPicture) => plan.measures.filter(one => one.state === 'active')
const counted = (measure: MeasurePicture) => measure.steps.filter(step => step.state !== 'cancelled')

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
      {
        page: { orientation: 'portrait', margins: 'report' },
        pageNumbers: 'none',
        blocks: cover(isPlan ? { ...input, round: undefined, isFinal: plan.state !== 'draft' } : input, [name, year]),
      },
      {
        page: { orientation: 'portrait', margins: 'letter' },
        pageNumbers: 'none',
        blocks: [...foreword(input), { kind: 'new-page' }, ...preamble(input, isPlan)],
      },
      {
        page: { orientation: 'landscape', margins: 'narrow' },
        pageNumbers: 'foot',
        foot,
        blocks: [table(input, layout, title), { kind: 'space', mm: 8 }, signature(input)],
      },
      ...(!isPlan && pieces(plan).length > 0
        ? [
            {
              page: { orientation: 'portrait' as const, margins: 'report' as const },
              pageNumbers: 'foot' as const,
              foot,
              blocks: evidence(input),
            },
          ]
        : []),
    ],
  }
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

function foreword({ lang, agency, plan }: ReportInput): Block[] {
  const w = reportsWords(lang)
  const holes = { agency: agency.name[lang], year: plan.fiscalYear }
  return [
    { kind: 'heading', level: 2, text: [w.paper.foreword], align: 'center' },
    ...wording.foreword.map((one): Block => ({ kind: 'paragraph', text: [filled(one[lang], holes)], indent: 'first' })),
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
    count: active(plan).length,
    round: round?.name[lang] ?? w.paper.wholeYear,
  }
  const own = plan.preamble.split('\n').filter(line => line.trim() !== '')
  const paragraph = (line: string): Block => ({ kind: 'paragraph', text: [line], indent: 'first' })
  return [
    { kind: 'heading', level: 2, text: [w.paper.preamble], align: 'center' },
    ...(own.length > 0 ? own.map(paragraph) : score ? [paragraph(filled(text.score[lang], holes))] : []),
    ...(own.length === 0 && findings.length > 0
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
}

function table(input: ReportInput, layout: Layout, caption: string): Block {
  const { lang, plan } = input
  const hasIssue = layout.columns.some(column => column.shows === 'issue')
  const rows: Row[] = plan.headings.flatMap(heading => {
    const measures = active(plan).filter(one => one.headingId === heading.id)
    if (measures.length === 0) return []
    const group: Row = {
      isGroup: true,
      cells: [
        cell(`${heading.number}. ${headingName(heading, lang)}`, { columns: layout.columns.length, isHead: true }),
      ],
    }
    return [...(hasIssue ? [] : [group]), ...measures.flatMap(measure => rowsOf(input, layout, measure))]
  })
  return {
    kind: 'table',
    caption,
    hideCaption: true,
    columns: layout.columns.map(column => ({ share: column.share })),
    head: [{ cells: layout.columns.map(column => cell(column.head[lang], { isHead: true, align: 'center' })) }],
    rows,
  }
}

/** What belongs to the whole measure stands once, beside all its steps. */
const ofMeasure: readonly Column[] = ['measure', 'issue', 'outcome', 'supervision']

function rowsOf(input: ReportInput, layout: Layout, measure: MeasurePicture): Row[] {
  const steps = counted(measure)
  if (layout.rows === 'measure' || steps.length <= 1)
    return [{ cells: layout.columns.map(column => ({ blocks: inCell(input, column.shows, measure, steps) })) }]
  return steps.map((step, at) => ({
    cells: layout.columns.flatMap((column): Cell[] => {
      if (!ofMeasure.includes(column.shows)) return [{ blocks: inCell(input, column.shows, measure, [step]) }]
      return at === 0 ? [{ blocks: inCell(input, column.shows, measure, steps), rows: steps.length }] : []
    }),
  }))
}

function inCell(
  input: ReportInput,
  shows: Column,
  measure: MeasurePicture,
  steps: readonly StepPicture[],
): readonly Block[] {
  const { lang, plan } = input
  const w = reportsWords(lang).paper
  const text = (value: string) => linesOf(value === '' ? '–' : value)
  const each = (value: (step: StepPicture) => string) =>
    text(steps.map(step => (steps.length > 1 ? `${step.number}. ${value(step)}` : value(step))).join('\n'))
  switch (shows) {
    case 'measure':
      return text(`${measure.kind === 'measure' ? '' : `${w.kinds[measure.kind]} `}${measure.number} ${measure.name}`)
    case 'issue': {
      const heading = plan.headings.find(one => one.id === measure.headingId)
      return text([heading ? headingName(heading, lang) : '', measure.problem].filter(Boolean).join('\n'))
    }
    case 'method':
      return each(step => step.name)
    case 'steps':
      return [
        { kind: 'paragraph', text: [`${measure.number} ${measure.name}`], bold: true },
        ...each(step => step.name),
      ]
    case 'period':
      return text(
        steps.length === 1 && steps[0]
          ? periodsText(steps[0], plan.fiscalYear, lang)
          : spanText(spanOfMeasure(measure, plan.fiscalYear), plan.fiscalYear, lang),
      )
    case 'responsible': {
      const own = steps.length === 1 ? (steps[0]?.responsible ?? []) : []
      return text(responsibleWithTasks(own.length > 0 ? own : whoOf(measure), lang).replaceAll(' · ', '\n'))
    }
    case 'output':
      return each(step => resultOf(step, lang))
    case 'outcome':
      return text(
        measure.outcomes.map(one => (isStatement(one) ? `${one.text} (${w.statement})` : one.text)).join('\n'),
      )
    case 'supervision':
      return text(
        [
          measure.supervision === 'none' ? '' : filled(w.supervised, { often: w.often[measure.supervision] }),
          input.round ? filled(w.dueBy, { day: shortDay(input.round.due, lang) }) : '',
        ]
          .filter(Boolean)
          .join('\n'),
      )
    case 'expected-output':
      return text(measure.outputExpected)
    case 'expected-outcome':
      return text(measure.outcomeExpected)
    case 'done':
      return steps.flatMap(step => tick(step, `${step.number}. ${resultOf(step, lang)}`))
    case 'ticks':
      return steps.flatMap(step => [
        ...tick(step, step.state === 'done' ? w.ticked : w.notYet),
        ...linesOf(resultOf(step, lang)),
      ])
    case 'summary':
      return text(
        steps.flatMap(step => step.actions.map(action => `${shortDay(action.on, lang)} ${action.what}`)).join('\n'),
      )
  }
}

const tick = (step: StepPicture, words: string): readonly Block[] => [
  { kind: 'tick', ticked: step.state === 'done', text: [words] },
]

function resultOf(step: StepPicture, lang: Lang): string {
  const w = reportsWords(lang).paper
  if (step.output !== '') return step.output
  return step.notDoneReason === '' ? w.noResult : filled(w.notDoneBecause, { reason: step.notDoneReason })
}

/** Neither evidence nor a recorded score stands behind it. */
const isStatement = (outcome: MeasurePicture['outcomes'][number]) =>
  outcome.scoreKind === null && !outcome.proofs.some(proof => proof.state === 'accepted')

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

/** Each accepted piece once, in the order of the measures it proves. */
function pieces(plan: PlanPicture) {
  const found = new Map<string, { title: string; kind: string; fingerprint: string; measures: Set<string> }>()
  for (const measure of active(plan))
    for (const proof of [
      ...counted(measure).flatMap(step => step.proofs),
      ...measure.outcomes.flatMap(one => one.proofs),
    ]) {
      if (proof.state !== 'accepted') continue
      const before = found.get(proof.evidenceId)
      if (before) before.measures.add(measure.number)
      else
        found.set(proof.evidenceId, {
          title: proof.title,
          kind: proof.kind,
          fingerprint: proof.fingerprint,
          measures: new Set([measure.number]),
        })
    }
  return [...found.values()]
}

function evidence({ lang, plan }: ReportInput): Block[] {
  const w = reportsWords(lang).paper
  const kinds: Readonly<Record<string, string>> = w.evidenceKinds
  const head = [w.number, w.evidenceName, w.kind, w.ofMeasure, w.fingerprint]
  return [
    { kind: 'heading', level: 2, text: [w.annex], align: 'center' },
    { kind: 'paragraph', text: [w.annexLead], size: 'note' },
    {
      kind: 'table',
      caption: w.annex,
      hideCaption: true,
      columns: [{ share: 7, align: 'center' }, { share: 41 }, { share: 14 }, { share: 13 }, { share: 25 }],
      head: [{ cells: head.map(text => cell(text, { isHead: true, align: 'center' })) }],
      rows: pieces(plan).map((piece, at) => ({
        cells: [
          cell(String(at + 1)),
          cell(piece.title),
          cell(kinds[piece.kind] ?? piece.kind),
          cell([...piece.measures].join(', ')),
          {
            blocks: [
              {
                kind: 'paragraph',
                text: [piece.fingerprint === '' ? '–' : { text: piece.fingerprint.slice(0, 16), verbatim: true }],
                size: 'note',
              },
            ],
          },
        ],
      })),
      size: 'note',
    },
  ]
}
