// Takes papers in: each is kept as a file with its fingerprint and waits to be read. The same file again leads to the one that is there.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { enqueue } from '#src/platform/jobs/enqueue.ts'
import { openedJobs } from '#src/platform/jobs/open-jobs.ts'
import { record } from '#src/platform/ledger/record.ts'
import { paperWithSha } from '../queries.ts'
import type { ReadJob } from '../reading.ts'
import { wakePaper } from './bring-back.ts'

export interface Brought {
  readonly id: string
  readonly isNew: boolean
}

export async function bringPapers(
  tx: Tx,
  { store, job }: { readonly store: FileStore; readonly job: ReadJob },
  files: readonly Received[],
): Promise<Result<readonly Brought[], 'needs-a-person'>> {
  if (!tx.scope.actor) return no('needs-a-person')
  const brought: Brought[] = []
  for (const file of files) brought.push(await bringOne(tx, store, job, file, tx.scope.actor.id))
  return ok(brought)
}

async function bringOne(tx: Tx, store: FileStore, job: ReadJob, file: Received, by: string): Promise<Brought> {
  const sha256 = Buffer.from(file.sha256, 'hex')
  const known = await paperWithSha(tx, sha256)
  if (known) {
    if (known.state === 'set-aside') await wakePaper(tx, job, known.id)
    await record(tx, {
      event: 'paper.brought',
      subject: { kind: 'brought-paper', id: known.id },
      content: { sha256: file.sha256, again: true },
    })
    return { id: known.id, isNew: false }
  }
  const id = newId()
  const fileId = await keepFile(tx, store, file, { isPublic: false })
  await tx.db
    .insertInto('brought_paper')
    .values({
      agency_id: tx.agencyId,
      id,
      file_id: fileId,
      name: file.name,
      sha256,
      size: file.size,
      brought_by: by,
      brought_at: tx.scope.now,
    })
    .execute()
  // The name stays out: it may name a person, and the ledger forgets nothing.
  await record(tx, {
    event: 'paper.brought',
    subject: { kind: 'brought-paper', id },
    content: { file: fileId, sha256: file.sha256, size: file.size },
  })
  // Without a queue in this process the look for what was left lying finds it within minutes.
  if (openedJobs()) await enqueue(tx, job, { agency: tx.agencyId, paper: id }, { key: id })
  return { id, isNew: true }
}
