// Keeps a paper as it stands: its words with their digest, in the transaction of what made it. The PDF is drawn afterwards, once.
import type { Paper } from '#src/documents/write/paper.ts'
import { digestOfStored } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { enqueue } from '#src/platform/jobs/enqueue.ts'
import { openedJobs } from '#src/platform/jobs/open-jobs.ts'
import { record } from '#src/platform/ledger/record.ts'
import { printPaper } from '../print-paper.ts'
import type { PaperSource } from '../schema.ts'

export interface ToKeep {
  readonly source: { readonly kind: PaperSource; readonly id: string }
  readonly paper: Paper
  /** Made before the paper was drawn, because the paper shows it. */
  readonly code: string
}

export async function keepPaper(tx: Tx, { source, paper, code }: ToKeep): Promise<{ id: string; digest: string }> {
  const id = newId()
  const digest = digestOfStored(paper)
  await tx.db
    .insertInto('kept_paper')
    .values({
      agency_id: tx.agencyId,
      id,
      code,
      source_kind: source.kind,
      source_id: source.id,
      title: paper.title,
      paper: JSON.stringify(paper),
      digest,
      kept_at: tx.scope.now,
      kept_by: tx.scope.actor?.id ?? null,
    })
    .execute()
  await record(tx, {
    event: 'paper.kept',
    subject: { kind: source.kind, id: source.id },
    content: { paper: id, code, sha256: digest.toString('hex') },
  })
  if (openedJobs()) await enqueue(tx, printPaper, { agency: tx.agencyId, paper: id }, { key: id })
  return { id, digest: digest.toString('hex') }
}
