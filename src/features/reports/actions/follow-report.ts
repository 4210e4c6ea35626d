// How a frozen report goes on: put before the superiors with a memo, sent back, approved, published, withdrawn. What decides stands elsewhere
// (the memo, the website); here the report follows, in the same transaction, and never skips a step.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Recorded, Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { lockReport, type ReportRow } from '../queries-reports.ts'
import { type ReportState, type ReportVerb, reportMay } from '../rules.ts'

type Refusal = 'not-found' | 'not-in-this-state' | 'stale'

/** The memo of this letter is on its way up. */
export const reportCirculates = (tx: Tx, id: string, letterId: string): Promise<Result<true, Refusal>> =>
  go(tx, id, 'circulate', 'circulating', {}, { letter: letterId })

/** The memo came back: the frozen words stay as they are, another may be sent. */
export const reportReturned = (tx: Tx, id: string, letterId: string): Promise<Result<true, Refusal>> =>
  go(tx, id, 'return', 'frozen', {}, { letter: letterId })

/** The memo was approved; its number and day in words are what a publication names. */
export const reportApproved = (tx: Tx, id: string, letterId: string, ref = ''): Promise<Result<true, Refusal>> =>
  go(
    tx,
    id,
    'approve',
    'approved',
    { approved_under: letterId, approved_ref: ref, approved_at: tx.scope.now },
    { letter: letterId, ref },
  )

export async function withdrawReport(
  tx: Tx,
  id: string,
  input: { readonly reason: string; readonly _version: number },
): Promise<Result<true, Refusal>> {
  const row = await lockReport(tx, id)
  if (!row) return no('not-found')
  if (row.version !== input._version) return no('stale')
  return write(
    tx,
    row,
    'withdraw',
    'withdrawn',
    { withdrawn_at: tx.scope.now, withdrawn_reason: input.reason },
    {
      reason: input.reason,
    },
  )
}

/** Its paper was put on the website, or taken off it again. */
export async function followPaper(tx: Tx, { event, subject, content }: Recorded): Promise<void> {
  if (subject?.kind !== 'report') return
  const row = await lockReport(tx, subject.id)
  if (row && event === 'paper.published' && reportMay(row.state, 'publish').ok) {
    const { under, letter, ref } = content
    // An order may let somebody publish without a memo: then the order is what it was approved by.
    const approval =
      row.approved_at === null && typeof letter === 'string'
        ? { approved_under: letter, approved_ref: String(ref ?? ''), approved_at: tx.scope.now }
        : {}
    await write(tx, row, 'publish', 'published', { ...approval, published_at: tx.scope.now }, { under, letter, ref })
  }
  if (row?.state === 'published' && event === 'paper.withdrawn') await set(tx, row, 'approved', { published_at: null })
}

type Columns = Partial<
  Pick<
    ReportRow,
    'approved_under' | 'approved_ref' | 'approved_at' | 'published_at' | 'withdrawn_at' | 'withdrawn_reason'
  >
>
type Told = Readonly<Record<string, unknown>>

async function go(tx: Tx, id: string, verb: ReportVerb, state: ReportState, columns: Columns, told: Told) {
  const row = await lockReport(tx, id)
  return row ? write(tx, row, verb, state, columns, told) : no('not-found')
}

const eventOf = {
  circulate: 'report.circulated',
  return: 'report.returned',
  approve: 'report.approved',
  publish: 'report.published',
  withdraw: 'report.withdrawn',
} as const

async function write(
  tx: Tx,
  row: ReportRow,
  verb: ReportVerb,
  state: ReportState,
  columns: Columns,
  told: Told,
): Promise<Result<true, 'not-in-this-state'>> {
  const may = reportMay(row.state, verb)
  if (!may.ok) return may
  await set(tx, row, state, columns)
  await record(tx, {
    event: eventOf[verb],
    subject: { kind: 'report', id: row.id },
    content: { paper: row.paper_id, was: row.state, ...told },
  })
  return ok(true)
}

const set = (tx: Tx, row: ReportRow, state: ReportState, columns: Columns) =>
  tx.db
    .updateTable('report')
    .set({ state, ...columns, version: row.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', row.id)
    .execute()
