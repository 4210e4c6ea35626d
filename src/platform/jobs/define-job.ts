// A job is work outside a request: at a time (cron) or because something happened (enqueue). What it is given is checked
// again when it runs, since a job may be older than the program that runs it. A job may run twice: it must not mind.
import { z } from 'zod'
import { bangkok } from '#src/kernel/clock.ts'
import type { House } from './house.ts'

export interface Retry {
  /** Tries after the first one. */
  readonly limit: number
  /** Before the first retry; every further one waits about twice as long. */
  readonly seconds: number
}

export interface JobDef<Data> {
  readonly name: string
  readonly schema: z.ZodType<Data>
  /** Five fields, in the time of `tz`. The job is then given `{}`. */
  readonly cron?: string
  readonly tz: string
  readonly retry: Retry
  /** A handler that takes longer is given up and tried again. */
  readonly mostSeconds: number
  /** How many run at once in one process. */
  readonly atOnce: number
  readonly run: (house: House, data: Data) => Promise<void>
}

/** A job whose data are its own business. */
export type AnyJob = Omit<JobDef<object>, 'schema' | 'run'> & {
  readonly schema: z.ZodType
  readonly run: (house: House, data: never) => Promise<void>
}

/** What the jobs of the clock are given. */
export const nothing = z.object({})
export type Nothing = z.infer<typeof nothing>

const defaults = { tz: bangkok, retry: { limit: 5, seconds: 60 }, mostSeconds: 300, atOnce: 1 }

export function defineJob<Data extends object>(
  definition: Pick<JobDef<Data>, 'name' | 'schema' | 'run'> & Partial<JobDef<Data>>,
): JobDef<Data> {
  const job = { ...defaults, ...definition }
  if (!/^[a-z][a-z0-9-]*$/.test(job.name)) throw new Error(`not a name for a job: ${job.name}`)
  if (job.cron !== undefined && !job.schema.safeParse({}).success) {
    throw new Error(`${job.name} has a schedule and must do without data`)
  }
  return job
}
