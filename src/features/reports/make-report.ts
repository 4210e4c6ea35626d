// A paper of the year by name: collected in a transaction, drawn after it, because drawing takes seconds.
import { renderDocx } from '#src/documents/write/docx.ts'
import { renderHtml } from '#src/documents/write/html.tsx'
import type { Paper } from '#src/documents/write/paper.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { analysisPaper } from './analysis-paper.ts'
import { type Asked, collectReport } from './collect.ts'
import { collectAnalysis } from './collect-analysis.ts'
import { type Layout, layoutById, layouts } from './layout.ts'
import type { ReportInput } from './report-input.ts'
import { reportPaper } from './report-paper.ts'
import { sourceOf } from './source.ts'
import { withThumbnails } from './thumbnails.ts'

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
  readonly agencyId: string
  /** Without the pictures of its annex: they are put in when it is drawn. */
  readonly paper: Paper
  /** Digests of the files of pictures, by the id of the evidence. */
  readonly pictures: ReadonlyMap<string, string>
  /** What it was written from; an analysis has its own. */
  readonly from: { readonly input: ReportInput; readonly layout: Layout } | undefined
  /** A fiscal year, or that of the assessment. */
  readonly year: number
  /** Every year of which there is one, newest first. */
  readonly years: readonly number[]
  /** The moment at which what it prints was kept; undefined while it may still change. */
  readonly keptAt: string | undefined
  readonly layout: string | undefined
  readonly round: { readonly id: string; readonly kind: string } | undefined
  readonly rounds: readonly {
    readonly id: string
    readonly kind: string
    readonly name: string
    readonly state: string
  }[]
}

export async function makeReport(tx: Tx, asked: AskedReport): Promise<Report | undefined> {
  if (asked.kind === 'analysis') {
    const found = await collectAnalysis(tx, asked)
    return (
      found && {
        agencyId: tx.agencyId,
        paper: analysisPaper(found.input),
        pictures: new Map(),
        from: undefined,
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
  const { rounds, round, years } = found
  const isResult = layout.paper === 'result'
  const { approvedOn } = found.input.plan
  // A plan has the day of its approval: it is no other paper tomorrow.
  const input = isResult || approvedOn === null ? found.input : { ...found.input, at: `${approvedOn}T00:00:00.000Z` }
  const source = sourceOf({
    agency: tx.agencyId,
    plan: input.plan.id,
    kind: layout.paper,
    round: isResult ? (round?.id ?? null) : null,
    layout: layout.id,
    lang: input.lang,
    numerals: input.numerals,
    at: input.at,
  })
  return {
    agencyId: tx.agencyId,
    paper: { ...reportPaper(input, layout), source },
    pictures: found.pictures,
    from: { input, layout },
    year: input.plan.fiscalYear,
    years,
    keptAt: isResult && input.isFinal ? input.at : undefined,
    layout: isResult ? layout.id : undefined,
    round: isResult ? round : undefined,
    rounds: isResult ? rounds : [],
  }
}

/** With its pictures, fetched when the transaction is over. */
export const withPictures = ({ paper, pictures, agencyId }: Report, store: FileStore): Promise<Paper> =>
  withThumbnails(paper, pictures, { store, agencyId })

export async function draw(report: Report, format: Format, store: FileStore): Promise<Uint8Array<ArrayBuffer>> {
  return drawPaper(await withPictures(report, store), format)
}

export async function drawPaper(paper: Paper, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'docx') return new Uint8Array(await renderDocx(paper))
  if (format === 'html') return new TextEncoder().encode(await renderHtml(paper))
  return new Uint8Array(await renderPdf(paper))
}
