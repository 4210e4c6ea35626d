// A paper of the year by name: collected in a transaction, drawn after it, because drawing takes seconds.
import { renderDocx } from '#src/documents/write/docx.ts'
import { renderHtml } from '#src/documents/write/html.tsx'
import type { Paper } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { analysisPaper } from './analysis-paper.ts'
import { type Asked, collectReport } from './collect.ts'
import { collectAnalysis } from './collect-analysis.ts'
import { layoutById, layouts } from './layout.ts'
import { reportPaper } from './report-paper.ts'

export const formats = ['pdf', 'docx', 'html'] as const
export type Format = (typeof formats)[number]

/** What was done, what is planned, and what last year's assessment says. */
export const kinds = ['result', 'plan', 'analysis'] as const
export type Kind = (typeof kinds)[number]

export interface AskedReport extends Asked {
  readonly kind: Kind
  readonly layout: string
}

export interface Report {
  readonly paper: Paper
  /** A fiscal year, or that of the assessment. */
  readonly year: number
  /** Every year of which there is one, newest first. */
  readonly years: readonly number[]
  /** The moment at which what it prints was kept; undefined while it may still change. */
  readonly keptAt: string | undefined
  readonly layout: string | undefined
  readonly round: { readonly id: string; readonly kind: string } | undefined
  readonly rounds: readonly { readonly id: string; readonly kind: string; readonly name: string }[]
}

export async function makeReport(tx: Tx, asked: AskedReport): Promise<Report | undefined> {
  if (asked.kind === 'analysis') {
    const found = await collectAnalysis(tx, asked)
    return (
      found && {
        paper: analysisPaper(found.input),
        year: found.input.now.framework.year,
        years: found.years,
        keptAt: undefined,
        layout: undefined,
        round: undefined,
        rounds: [],
      }
    )
  }
  const offered = layouts.filter(one => one.paper === asked.kind)
  const layout = offered.find(one => one === layoutById(asked.layout)) ?? offered[0]
  const found = await collectReport(tx, asked)
  if (!found || !layout) return undefined
  const { input, rounds, round, years } = found
  const isResult = layout.paper === 'result'
  return {
    paper: reportPaper(input, layout),
    year: input.plan.fiscalYear,
    years,
    keptAt: isResult && input.isFinal ? input.at : undefined,
    layout: isResult ? layout.id : undefined,
    round: isResult ? round : undefined,
    rounds: isResult ? rounds : [],
  }
}

export async function draw(paper: Paper, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'docx') return new Uint8Array(await renderDocx(paper))
  if (format === 'html') return new TextEncoder().encode(await renderHtml(paper))
  return new Uint8Array(await renderPdf(paper))
}
