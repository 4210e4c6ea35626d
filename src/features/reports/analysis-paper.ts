// The analysis of an assessment as a paper, pure: the result by tool and indicator against the year before, where points were lost, what the
// agency makes of it, and which measures answer it.
import { type Block, cell, linesOf, type Paper, type Row } from '#src/documents/write/paper.ts'
import type { Lang, Words } from '#src/kernel/lang.ts'
import type { NumeralStyle } from '#src/kernel/numerals.ts'
import { aimName, compareYears, gapOf, levelOf, type Year } from '../assessment/public.ts'
import { wording } from './layout.ts'
import { reportsWords } from './words.ts'

export interface AnalysisInput {
  readonly agency: { readonly name: Words; readonly place: Words; readonly office: Words }
  readonly now: Year
  readonly before: Year | undefined
  readonly findings: readonly {
    readonly kind: string
    readonly key: string
    readonly finding: string
    readonly cause: string
    readonly recommendation: string
    /** Measures that answer it. */
    readonly measures: readonly string[]
  }[]
  readonly at: string
  readonly numerals: NumeralStyle
  readonly lang: Lang
}

/** So many weak points are printed; the page has them all. */
const MOST_LOSSES = 15

export function analysisPaper(input: AnalysisInput): Paper {
  const { lang, agency, now } = input
  const w = reportsWords(lang).analysis
  const title = w.title.replace('{year}', String(now.framework.year))
  return {
    title,
    lang,
    author: agency.name[lang],
    subject: title,
    at: input.at,
    numerals: input.numerals,
    pictures: {},
    sections: [
      {
        page: { orientation: 'portrait', margins: 'letter' },
        pageNumbers: 'top-from-second',
        blocks: [
          { kind: 'heading', level: 1, text: [title], align: 'center' },
          { kind: 'paragraph', text: [agency.name[lang], ' ', agency.place[lang]], align: 'center' },
          { kind: 'space', mm: 4 },
          {
            kind: 'paragraph',
            text: [
              wording.analysis.lead[lang]
                .replace('{agency}', agency.name[lang])
                .replace('{year}', String(now.framework.year)),
            ],
            indent: 'first',
          },
          heading(w.result),
          result(input),
          heading(w.indicators),
          indicators(input),
          heading(w.lost),
          losses(input),
          heading(w.findings),
          ...findings(input),
        ],
      },
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text: [text] })
const points = (value: number | null | undefined) => (value === null || value === undefined ? '–' : value.toFixed(2))
const signed = (value: number | null) =>
  value === null ? '–' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`

function table(caption: string, head: readonly string[], shares: readonly number[], rows: readonly Row[]): Block {
  return {
    kind: 'table',
    caption,
    hideCaption: true,
    columns: shares.map((share, at) => ({ share, align: at === 0 ? ('start' as const) : ('center' as const) })),
    head: [{ cells: head.map(text => cell(text, { isHead: true, align: 'center' })) }],
    rows,
  }
}

function result({ lang, now, before }: AnalysisInput): Block {
  const w = reportsWords(lang).analysis
  const line = (name: string, tool: 'total' | 'iit' | 'eit' | 'oit'): Row => {
    const was = before?.scores[tool] ?? null
    const is = now.scores[tool]
    const change = was === null || is === null ? null : Math.round((is - was) * 100) / 100
    return { cells: [cell(name), cell(points(was)), cell(points(is)), cell(signed(change))] }
  }
  const level = levelOf(now.framework, now.scores)
  return table(
    w.result,
    [w.tool, before ? String(before.framework.year) : w.before, String(now.framework.year), w.change],
    [40, 20, 20, 20],
    [
      line('IIT', 'iit'),
      line('EIT', 'eit'),
      line('OIT', 'oit'),
      line(level ? `${w.total} (${level[lang]})` : w.total, 'total'),
    ],
  )
}

function indicators({ lang, now, before }: AnalysisInput): Block {
  const w = reportsWords(lang).analysis
  const compared = before ? compareYears(before, now) : []
  return table(
    w.indicators,
    [w.indicator, before ? String(before.framework.year) : w.before, String(now.framework.year), w.change],
    [46, 18, 18, 18],
    now.framework.indicators.map(one => {
      const row = compared.find(other => other.kind === 'indicator' && other.key === one.id)
      return {
        cells: [
          cell(`${one.number}. ${one[lang]}`),
          cell(points(row?.before)),
          cell(points(now.scores.lines[`indicator:${one.id}`])),
          cell(signed(row?.change ?? null)),
        ],
      }
    }),
  )
}

function losses({ lang, now }: AnalysisInput): Block {
  const w = reportsWords(lang).analysis
  const found = gapOf(now.framework, now.scores)
    .filter(one => one.lost > 0)
    .slice(0, MOST_LOSSES)
  if (found.length === 0) return { kind: 'paragraph', text: [w.nothingLost] }
  return table(
    w.lost,
    [w.line, w.score, w.lostPoints],
    [64, 18, 18],
    found.map(one => ({
      cells: [cell(aimName(now.framework, one.kind, one.key, lang)), cell(points(one.score)), cell(points(one.lost))],
    })),
  )
}

function findings({ lang, now, findings: all }: AnalysisInput): Block[] {
  const w = reportsWords(lang).analysis
  if (all.length === 0) return [{ kind: 'paragraph', text: [w.noFindings] }]
  return [
    {
      kind: 'list',
      marks: 'number',
      items: all.map(one => [
        {
          kind: 'paragraph' as const,
          text: [
            {
              text: `${one.kind === 'other' ? '' : `${aimName(now.framework, one.kind, one.key, lang)}: `}${one.finding}`,
              bold: true,
            },
          ],
        },
        ...(one.cause === '' ? [] : linesOf(`${w.because} ${one.cause}`)),
        ...(one.recommendation === '' ? [] : linesOf(`${w.recommended} ${one.recommendation}`)),
        ...linesOf(one.measures.length === 0 ? w.noMeasure : `${w.answered} ${one.measures.join(', ')}`),
      ]),
    },
  ]
}
