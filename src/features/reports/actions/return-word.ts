// Takes the Word file of a report back: the file is kept, and every difference from what the program says is listed for somebody to decide.
// Nothing is taken over here.
import { readFile } from 'node:fs/promises'
import { readDocx } from '#src/documents/read/docx.ts'
import { SOURCE_PROPERTY } from '#src/documents/write/docx.ts'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { plansOf } from '../../measures/public.ts'
import { makeReport } from '../make-report.ts'
import { reportPaper, slotsOf } from '../report-paper.ts'
import { readSource, type Source } from '../source.ts'
import { type Change, compareWithWord } from '../word-changes.ts'

type Refusal =
  | 'document-broken'
  | 'document-too-large'
  | 'not-our-report'
  | 'report-gone'
  | 'nothing-changed'
  | 'too-different'

/** A person looks at each of them, on one page. */
const MOST_CHANGES = 500
const MOST_LETTERS = 500_000

interface At {
  readonly store: FileStore
  /** Where the report said that it can be read. */
  readonly origin: string
}

export async function returnWord(tx: Tx, { store, origin }: At, file: Received): Promise<Result<string, Refusal>> {
  const at = { at: 'file' }
  const read = readDocx(await readFile(file.path))
  if (!read.ok) return no(read.because === 'not-a-document' ? 'not-our-report' : read.because, at)
  const source = readSource(read.value.properties.get(SOURCE_PROPERTY))
  // Another agency's report is nobody's here; which agency's it is stays unsaid.
  if (!source || source.agency !== tx.agencyId) return no('not-our-report', at)
  const report = await reportOf(tx, source, origin)
  if (!report) return no('report-gone', at)
  const { layout } = report.from
  const input = { ...report.from.input, at: source.at }
  const compared = compareWithWord(read.value, reportPaper(input, layout), slotsOf(input, layout))
  if (compared.changes.length === 0) return no('nothing-changed', at)
  const letters = compared.changes.reduce((sum, one) => sum + one.word.length, 0)
  if (compared.changes.length > MOST_CHANGES || letters > MOST_LETTERS)
    return no('too-different', { ...at, detail: { most: MOST_CHANGES } })
  const id = newId()
  await tx.db
    .insertInto('report_return')
    .values({
      agency_id: tx.agencyId,
      id,
      file_id: await keepFile(tx, store, file, { isPublic: false }),
      plan_id: input.plan.id,
      kind: source.kind,
      round_id: source.round,
      layout: source.layout,
      lang: source.lang,
      numerals: source.numerals,
      by_mark: compared.byMark,
      by_place: compared.byPlace,
      by_staff: tx.scope.actor?.id ?? '',
      at: tx.scope.now,
    })
    .execute()
  await tx.db
    .insertInto('report_return_cell')
    .values(compared.changes.map((change, position) => ({ agency_id: tx.agencyId, ...rowOf(id, change, position) })))
    .execute()
  await record(tx, {
    event: 'report.word-returned',
    subject: { kind: 'report-return', id },
    content: { plan: input.plan.id, kind: source.kind, sha256: file.sha256, differences: compared.changes.length },
  })
  return ok(id)
}

/** The same report as it is written today: of this very round, and of no other that would be offered in its place. */
async function reportOf(tx: Tx, source: Source, origin: string) {
  const plan = (await plansOf(tx)).find(one => one.id === source.plan)
  const report =
    plan &&
    (await makeReport(tx, {
      kind: source.kind,
      year: plan.fiscal_year,
      round: source.round ?? undefined,
      layout: source.layout,
      numerals: source.numerals,
      lang: source.lang,
      origin,
    }))
  const { from } = report ?? {}
  if (!report || !from || from.input.plan.id !== source.plan || from.layout.id !== source.layout) return undefined
  return source.kind === 'result' && report.round?.id !== source.round ? undefined : { ...report, from }
}

const rowOf = (returnId: string, change: Change, position: number) => ({
  id: newId(),
  return_id: returnId,
  position,
  kind: change.kind,
  field: change.field,
  subject_id: change.subjectId,
  measure_id: change.measureId,
  measure_number: change.measureNumber,
  step_number: change.stepNumber,
  here_text: change.here,
  word_text: change.word,
  matched_by: change.matchedBy,
  moved_on: change.movedOn,
})
