// Brings a paper back that was set aside, or has one read again that was refused.
import { sql } from 'kysely'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { enqueue } from '#src/platform/jobs/enqueue.ts'
import { openedJobs } from '#src/platform/jobs/open-jobs.ts'
import { record } from '#src/platform/ledger/record.ts'
import { paperById } from '../queries.ts'
import type { ReadJob } from '../reading.ts'
import { paperMay, stateOf } from '../rules.ts'

type Refusal = 'not-found' | 'not-now'

export async function bringBack(tx: Tx, job: ReadJob, id: string): Promise<Result<true, Refusal>> {
  const paper = await paperById(tx, id)
  if (!paper) return no('not-found')
  const state = stateOf(paper.state)
  const may = paperMay(state, state === 'refused' ? 'read-again' : 'bring-back')
  if (!may.ok) return may
  await wakePaper(tx, job, id)
  return ok(true)
}

/** With a draft it is there again as it was; without one it is read. */
export async function wakePaper(tx: Tx, job: ReadJob, id: string): Promise<void> {
  const row = await tx.db
    .updateTable('brought_paper')
    .set({
      state: sql<string>`case when state = 'set-aside' and draft is not null and jsonb_array_length(draft -> 'measures') > 0 then 'read' else 'waiting' end`,
      tries: 0,
      page: 0,
      because: '',
      version: sql<number>`version + 1`,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .returning('state')
    .executeTakeFirst()
  await record(tx, { event: 'paper.brought-back', subject: { kind: 'brought-paper', id }, content: {} })
  if (row?.state === 'waiting' && openedJobs()) await enqueue(tx, job, { agency: tx.agencyId, paper: id }, { key: id })
}
