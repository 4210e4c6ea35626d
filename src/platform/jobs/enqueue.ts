// Asks for a job in the transaction of the change that needs it: no commit, no job.
import { fromKysely } from 'pg-boss'
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '../database/scope.ts'
import type { JobDef } from './define-job.ts'
import { openedJobs, wake } from './open-jobs.ts'

export interface Asked {
  /** Of jobs with the same key only one waits or runs at a time; asking again changes nothing. */
  readonly key?: string
  readonly after?: Date
}

/** The id of the job; undefined when one with this key is there already. */
export async function enqueue<Data extends object>(
  tx: Tx,
  job: JobDef<Data>,
  data: Data,
  asked: Asked = {},
): Promise<string | undefined> {
  const jobs = openedJobs()
  if (!jobs?.known.has(job.name)) throw new Error(`the queue of ${job.name} is not open in this process`)
  const id = await jobs.boss.send(job.name, job.schema.parse(data), {
    db: fromKysely(tx.db),
    singletonKey: asked.key ?? newId(),
    ...(asked.after ? { startAfter: asked.after } : {}),
  })
  // Workers look every two seconds; those of this process can be told at once.
  if (id !== null && !asked.after) tx.afterCommit.push(() => wake(jobs, job.name))
  return id ?? undefined
}
