// Freezes a report: the very words, pictures and numbers as they are today, kept with their digest, in one transaction with the row that says so.
// Whatever happens afterwards, this is what is circulated, approved and published. The same is not frozen twice; a newer one takes its place.
import type { Block, Paper } from '#src/documents/write/paper.ts'
import { digestOf } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import { fill } from '#src/kernel/lang.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { addressOfPaper, keepPaper, newPaperCode } from '../../papers/public.ts'
import { type AskedReport, withPictures } from '../make-report.ts'
import { lockFreezing, type ReportRow, reportsOf } from '../queries-reports.ts'
import { readiness } from '../readiness.ts'
import { reportsWords } from '../words.ts'

type Refusal = 'not-found' | 'round-open' | 'plan-draft' | 'errors-left' | 'say-you-saw-warnings' | 'frozen-already'

export async function freezeReport(
  tx: Tx,
  store: FileStore,
  asked: AskedReport,
  hasSeenWarnings: boolean,
): Promise<Result<string, Refusal>> {
  await lockFreezing(tx)
  const ready = await readiness(tx, asked)
  if (!ready) return no('not-found')
  if (ready.why) return no(ready.why)
  if (ready.errors.length > 0) return no('errors-left', { detail: { count: ready.errors.length } })
  if (ready.warnings.length > 0 && !hasSeenWarnings) return no('say-you-saw-warnings', { at: 'seen' })
  const { report } = ready
  const paper = await withPictures(report, store)
  const digest = digestOf(content(paper))
  const earlier = (await reportsOf(tx, asked.kind, report.year)).filter(
    one => one.round_id === (report.round?.id ?? null) && one.state !== 'withdrawn',
  )
  const same = earlier.find(one => one.digest.toString('hex') === digest)
  if (same) return no('frozen-already')
  const id = newId()
  const code = newPaperCode()
  const kept = await keepPaper(tx, {
    source: { kind: 'report', id },
    paper: withCode(paper, asked.origin, code),
    code,
  })
  const row = {
    kind: asked.kind,
    fiscal_year: report.year,
    round_id: report.round?.id ?? null,
    layout: report.from?.layout.id ?? '',
    numerals: paper.numerals,
    lang: paper.lang,
  }
  const warnings = ready.warnings.map(one => ({ rule: one.rule.id, place: one.place }))
  const supersedes = newestOf(earlier)?.id ?? null
  await tx.db
    .insertInto('report')
    .values({
      agency_id: tx.agencyId,
      id,
      ...row,
      paper_id: kept.id,
      digest: Buffer.from(digest, 'hex'),
      warnings: JSON.stringify(warnings),
      frozen_by: tx.scope.actor?.id ?? '',
      frozen_at: tx.scope.now,
      supersedes,
    })
    .execute()
  await record(tx, {
    event: 'report.frozen',
    subject: { kind: 'report', id },
    content: { ...row, paper: kept.id, code, sha256: kept.digest, warnings: warnings.length, supersedes },
  })
  return ok(id)
}

/** One may be superseded once: the last in the line that nobody superseded. */
const newestOf = (all: readonly ReportRow[]) => all.find(one => !all.some(other => other.supersedes === one.id))

/** The moment it was drawn is no part of what it says. */
const content = (paper: Paper) => JSON.parse(JSON.stringify({ ...paper, at: '' }))

/** The cover shows where anybody may see whether a copy is genuine. */
function withCode(paper: Paper, origin: string, code: string): Paper {
  const [cover, ...others] = paper.sections
  if (!cover || origin === '') return paper
  const caption = fill(reportsWords(paper.lang).frozen.scan, { code })
  const proof: Block = {
    kind: 'columns',
    columns: [
      [],
      [
        {
          kind: 'qr',
          text: `${origin}${addressOfPaper(code)}`,
          caption: [{ text: caption, verbatim: true }],
          widthMm: 24,
        },
      ],
      [],
    ],
  }
  return { ...paper, sections: [{ ...cover, blocks: [...cover.blocks, { kind: 'space', mm: 6 }, proof] }, ...others] }
}
