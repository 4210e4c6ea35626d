// Does the work that was asked for, and what the clock asks for.
import { trackingCode } from '#src/kernel/ids.ts'
import type { AnyJob } from './define-job.ts'
import type { House } from './house.ts'
import { type Jobs, wake } from './open-jobs.ts'

export async function startWorkers(jobs: Jobs, house: House): Promise<void> {
  for (const job of jobs.known.values()) {
    const handler = async ([one]: { id: string; data: object }[]) => {
      try {
        if (one) await runOne(job, house, one.data, one.id)
      } finally {
        // After one job there may be another: without this a worker rests two seconds after each.
        wake(jobs, job.name)
      }
    }
    const workers: string[] = []
    for (let n = 0; n < job.atOnce; n++) {
      const options = { batchSize: 1, pollingIntervalSeconds: job.cron ? 10 : 2 }
      workers.push(await jobs.boss.work<object>(job.name, options, handler))
    }
    jobs.workers.set(job.name, workers)
  }
  await keepSchedules(jobs)
}

/** What goes wrong is told to the log only: pg-boss would keep the error itself, with whatever stands in it. */
async function runOne(job: AnyJob, house: House, data: unknown, jobId: string): Promise<void> {
  const ref = trackingCode()
  try {
    await job.run(house, job.schema.parse(data ?? {}) as never)
  } catch (error) {
    house.log.error({ ref, job: job.name, jobId, err: error }, 'a job met a problem and will be tried again')
    throw new Error(`see the log at ${ref}`)
  }
}

/** A schedule that no job has any more is removed, or pg-boss would go on asking for it. */
async function keepSchedules({ boss, known }: Jobs): Promise<void> {
  for (const { name } of await boss.getSchedules()) if (!known.get(name)?.cron) await boss.unschedule(name)
  for (const { name, cron, tz } of known.values()) if (cron) await boss.schedule(name, cron, {}, { tz })
}
