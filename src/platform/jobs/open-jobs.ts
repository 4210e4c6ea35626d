// Opens the job queues of this process: pg-boss keeps its own tables (schema pgboss) beside ours in the same database,
// so that a job is written in the transaction of the change that asks for it. Every process that changes data opens them;
// only one that also calls startWorkers does the work.
import { PgBoss } from 'pg-boss'
import type { Database } from '../database/connect.ts'
import type { Log } from '../log.ts'
import type { AnyJob } from './define-job.ts'

export interface Jobs {
  readonly boss: PgBoss
  readonly known: ReadonlyMap<string, AnyJob>
  /** The workers of this process, by job. */
  readonly workers: Map<string, string[]>
  /** No new jobs; those running may finish, but not for ever. */
  close(mostSeconds?: number): Promise<void>
}

const LOCK = 7_850_004

/** The queues of this process, by which enqueue finds its way: a transaction does not carry them. */
let opened: Jobs | undefined
export const openedJobs = () => opened

/** Lets the workers of a job look again now, instead of at their next turn. */
export function wake({ boss, workers }: Jobs, name: string): void {
  for (const worker of workers.get(name) ?? []) boss.notifyWorker(worker)
}

export interface OpenJobs {
  readonly database: Database
  readonly jobs: readonly AnyJob[]
  readonly log: Log
  /** True where workers will run: this process then also keeps the schedules and the old jobs in order. */
  readonly works: boolean
}

export async function openJobs({ database, jobs, log, works }: OpenJobs): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: database.url,
    application_name: 'prongsai jobs',
    max: 3,
    supervise: works,
    schedule: works,
    // A nightly schedule needs no finer clock, and quiet installations stay quiet.
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 10,
  })
  boss.on('error', error => log.warn({ err: error }, 'the job queue met a problem'))
  boss.on('warning', warning => log.warn({ warning: warning.message }, 'the job queue warns'))
  await boss.start()
  for (const job of jobs) await declareQueue(boss, job)
  await grantSending(database)
  const known = new Map(jobs.map(job => [job.name, job]))
  const made: Jobs = {
    boss,
    known,
    workers: new Map(),
    close: async (mostSeconds = 25) => {
      if (opened === made) opened = undefined
      await boss.stop({ graceful: true, timeout: mostSeconds * 1000 })
    },
  }
  opened = made
  return made
}

/** `exclusive`: of jobs with the same key one waits or runs at a time; jobs without a key are all alike to each other. */
async function declareQueue(boss: PgBoss, job: AnyJob) {
  const settings = {
    retryLimit: job.retry.limit,
    retryDelay: job.retry.seconds,
    retryBackoff: true,
    expireInSeconds: job.mostSeconds,
    deleteAfterSeconds: 7 * 86_400,
  }
  await boss.createQueue(job.name, { ...settings, policy: 'exclusive' })
  await boss.updateQueue(job.name, settings)
}

/**
 * What the application role needs to ask for a job, and no more: it can neither read what other jobs carry nor change
 * them. pg-boss may make its tables anew when it is updated, so this is said at every start, by one process at a time.
 */
async function grantSending(database: Database) {
  await database.pool.query(`
    select pg_advisory_xact_lock(${LOCK});
    grant usage on schema pgboss to prongsai_app;
    grant select on pgboss.queue to prongsai_app;
    grant insert on pgboss.job_common to prongsai_app;
    grant select (id) on pgboss.job_common to prongsai_app;`)
}
