// The annual operation plan and its follow-up as papers, pure. They say only what is on record: a project without a report is printed as one.
import { Temporal } from 'temporal-polyfill'
import {
  type Block,
  type Cell,
  cell,
  type Paper,
  type Row,
  type Section,
  type Table,
} from '#src/documents/write/paper.ts'
import { fiscalRound, monthsOfFiscalYear } from '#src/kernel/fiscal.ts'
import { fill, type Lang, type Words } from '#src/kernel/lang.ts'
import type { NumeralStyle } from '#src/kernel/numerals.ts'
import { monthNames } from '#src/kernel/thai-date/months.ts'
import { toBuddhistYear } from '#src/kernel/thai-date/year.ts'
import { dayText, inWords } from '../people/public.ts'
import type { PlanRow, ProjectRow } from './queries.ts'
import { grouped, monthsRun, standingOf, totalsOf } from './rules.ts'
import type { FollowUpRound } from './schema.ts'
import { money, planTitle, shareText } from './show.ts'
import { operationsWords } from './words.ts'

export const paperKinds = ['plan', 'follow-up'] as const
export type PaperKind = (typeof paperKinds)[number]

export interface OperationInput {
  readonly kind: PaperKind
  readonly plan: Omit<PlanRow, 'id' | 'version'>
  /** With the reports that count for the round. */
  readonly projects: readonly ProjectRow[]
  readonly round: FollowUpRound
  readonly agency: { readonly name: Words; readonly place: Words; readonly head: Words }
  readonly at: string
  readonly numerals: NumeralStyle
  readonly lang: Lang
}

export function operationPaper(input: OperationInput): Paper {
  const { kind, lang, agency, plan } = input
  const w = operationsWords(lang)
  const year = fill(w.paper.year, { year: plan.fiscal_year })
  const lines = kind === 'plan' ? [planTitle(plan, lang)] : [w.paper.followTitle, `${w.rounds[input.round]} ${year}`]
  const title = lines.join(' ')
  return {
    title,
    lang,
    author: agency.name[lang],
    subject: kind === 'plan' ? w.paper.planTitle : w.paper.followTitle,
    at: input.at,
    numerals: input.numerals,
    pictures: {},
    sections: [
      { ...sheet('portrait', input), blocks: opening(input, lines) },
      {
        ...sheet('landscape', input),
        blocks: [
          { kind: 'heading', level: 2, text: [kind === 'plan' ? w.paper.list : w.paper.details], align: 'center' },
          ...(input.projects.length === 0
            ? [line(w.paper.none)]
            : [kind === 'plan' ? listOfProjects(input) : progressTable(input)]),
          { kind: 'space', mm: 8 },
          signature(input),
        ],
      },
    ],
  }
}

function sheet(
  orientation: 'portrait' | 'landscape',
  { lang, plan, kind, at }: OperationInput,
): Omit<Section, 'blocks'> {
  const w = operationsWords(lang).paper
  const day = dayText(at.slice(0, 10), lang)
  const approval =
    plan.approved_on === null
      ? w.notApproved
      : fill(w.approved, { day: dayText(plan.approved_on, lang), paper: plan.approved_ref }).trim()
  return {
    page: { orientation, margins: orientation === 'portrait' ? 'report' : 'narrow' },
    pageNumbers: 'foot',
    foot: [kind === 'plan' ? approval : fill(w.asOf, { day })],
  }
}

const line = (text: string): Block => ({ kind: 'paragraph', text: [text], indent: 'first' })

function opening(input: OperationInput, title: readonly string[]): Block[] {
  const { lang, agency, plan, projects, kind, round } = input
  const w = operationsWords(lang).paper
  const totals = totalsOf(projects)
  const { from, to } = fiscalRound(plan.fiscal_year, round)
  const period = fill(w.period, { from: dayText(from.toString(), lang), to: dayText(to.toString(), lang) })
  const center = (text: string): Block => ({ kind: 'paragraph', text: [text], align: 'center', bold: true })
  const amounts = { count: totals.count, budget: money(totals.budget), spent: money(totals.spent) }
  const { done, doing, 'not-started': waiting, unreported, cancelled } = totals.by
  return [
    {
      kind: 'heading',
      level: 1,
      text: title.flatMap((text, at) => (at === 0 ? [text] : [{ break: true }, text])),
      align: 'center',
    },
    center(agency.name[lang]),
    center(agency.place[lang]),
    ...(kind === 'plan' ? [] : [center(period)]),
    { kind: 'space', mm: 6 },
    line(
      kind === 'plan' ? fill(w.lead, amounts) : fill(w.followLead, { ...amounts, done, doing, waiting, unreported }),
    ),
    ...(cancelled > 0 ? [line(fill(w.cancelledNote, { count: cancelled }))] : []),
    ...(projects.length === 0
      ? []
      : [
          summary(input, w.summary, w.strategy, row => row.strategy),
          { kind: 'space' as const, mm: 6 },
          summary(input, w.byUnit, w.unit, row => inWords(row.unit_th, row.unit_en, lang)),
        ]),
  ]
}

/** Projects and money under each name, and all of them. */
function summary(
  { lang, projects, kind }: OperationInput,
  caption: string,
  label: string,
  nameOf: (row: ProjectRow) => string,
): Table {
  const { paper: w, standings } = operationsWords(lang)
  const all = totalsOf(projects)
  const isPlan = kind === 'plan'
  const number = (value: string | number) => cell(String(value), { align: 'end' })
  const cells = (name: string, rows: readonly ProjectRow[]): Row => {
    const sum = totalsOf(rows)
    const amounts = isPlan
      ? [shareText(sum.count, all.count, lang), money(sum.budget), shareText(sum.budget, all.budget, lang)]
      : [
          sum.by.done,
          sum.by.doing,
          sum.by['not-started'],
          sum.by.unreported,
          money(sum.budget),
          money(sum.spent),
          shareText(sum.spent, sum.budget, lang),
        ]
    return { cells: [cell(name, { isHead: true }), ...[sum.count, ...amounts].map(number)] }
  }
  const heads = isPlan
    ? [label, w.count, w.shareOfProjects, w.budget, w.shareOfBudget]
    : [
        label,
        w.count,
        standings.done,
        standings.doing,
        standings['not-started'],
        w.unreported,
        w.budget,
        w.spent,
        w.share,
      ]
  return {
    kind: 'table',
    caption,
    size: 'note',
    columns: (isPlan ? [30, 12, 14, 18, 14] : [20, 10.5, 9, 10, 9, 10, 16, 16, 10]).map(share => ({ share })),
    head: [{ cells: heads.map(text => cell(text, { isHead: true, align: 'center' })) }],
    rows: [...grouped(projects, nameOf).map(([name, rows]) => cells(name, rows)), cells(w.total, projects)],
  }
}

const budgetText = (row: ProjectRow, none: string) => (row.budget === 0 ? none : money(row.budget))

/** The projects of each strategy under its name, counted through. */
function underStrategies(
  projects: readonly ProjectRow[],
  columns: number,
  cellsOf: (row: ProjectRow, number: number) => readonly Cell[],
): Row[] {
  let number = 0
  return grouped(projects, row => row.strategy).flatMap(([strategy, rows]) => [
    { isGroup: true, cells: [cell(strategy, { columns, isHead: true })] },
    ...rows.map(row => ({ cells: cellsOf(row, ++number) })),
  ])
}

function listOfProjects(input: OperationInput): Table {
  const { lang, plan, projects } = input
  const w = operationsWords(lang).paper
  const months = monthsOfFiscalYear(plan.fiscal_year).map(one => one.from)
  const heads = [w.number, w.project, w.target, w.budget, w.place, w.unit]
  const years = grouped(months, month => String(toBuddhistYear(month.year)))
  return {
    kind: 'table',
    caption: w.runsLegend,
    size: 'note',
    columns: [
      { share: 4, align: 'center' },
      { share: 18 },
      { share: 19 },
      { share: 11, align: 'end' },
      { share: 8.5 },
      { share: 9.5 },
      ...months.map(() => ({ share: 3.7, align: 'center' as const })),
    ],
    head: [
      {
        cells: [
          ...heads.map(text => cell(text, { isHead: true, align: 'center', rows: 2 })),
          ...years.map(([year, of]) =>
            cell(fill(w.calendarYear, { year }), { isHead: true, align: 'center', columns: of.length }),
          ),
        ],
      },
      {
        cells: months.map(month =>
          cell(monthNames[lang].short[month.month - 1] ?? '', { isHead: true, align: 'center' }),
        ),
      },
    ],
    rows: underStrategies(projects, heads.length + months.length, (row, number) => [
      cell(String(number)),
      cell(row.isCancelled ? `${row.name}\n${fill(w.cancelled, { why: row.cancelled_why })}` : row.name),
      cell(row.target),
      cell(budgetText(row, w.nothing)),
      cell(row.place || w.nothing),
      cell(inWords(row.unit_th, row.unit_en, lang)),
      ...monthsRun(row, plan.fiscal_year).map(runs => cell(runs && !row.isCancelled ? w.runs : '')),
    ]),
  }
}

function progressTable(input: OperationInput): Table {
  const { lang, projects } = input
  const { paper: w, standings } = operationsWords(lang)
  const heads = [w.number, w.project, w.unit, w.budget, w.spent, w.share, w.status, w.result, w.obstacle]
  return {
    kind: 'table',
    caption: w.details,
    hideCaption: true,
    size: 'note',
    columns: [4, 20, 11, 9, 9, 7, 11, 19, 13].map((share, at) => ({
      share,
      align: at === 0 ? ('center' as const) : at > 2 && at < 6 ? ('end' as const) : ('start' as const),
    })),
    head: [{ cells: heads.map(text => cell(text, { isHead: true, align: 'center' })) }],
    rows: underStrategies(projects, heads.length, (row, number) => {
      const standing = standingOf(row)
      const status = [
        standings[standing],
        standing === 'doing' ? `${w.progress} ${row.last?.percent}` : '',
        row.last ? fill(w.reportedOn, { day: dayText(row.last.onDay, lang) }) : '',
      ]
      return [
        cell(String(number)),
        cell(row.name),
        cell(inWords(row.unit_th, row.unit_en, lang)),
        cell(budgetText(row, w.nothing)),
        cell(row.last ? money(row.last.spent) : w.nothing),
        cell(row.last ? shareText(row.last.spent, row.budget, lang) : w.nothing),
        cell(status.filter(Boolean).join('\n')),
        cell(
          row.isCancelled
            ? fill(w.cancelled, { why: row.cancelled_why })
            : (row.last?.result ?? w.unreported) || w.nothing,
        ),
        cell(row.last?.obstacle || w.nothing),
      ]
    }),
  }
}

function signature({ lang, agency, at }: OperationInput): Block {
  const w = operationsWords(lang).paper
  const day = Temporal.PlainDate.from(at.slice(0, 10)).toString()
  return {
    kind: 'signature',
    align: 'end',
    signed: '',
    name: w.nameDots,
    lines: [agency.head[lang], dayText(day, lang)],
  }
}
