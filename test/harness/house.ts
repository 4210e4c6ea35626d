// A house for jobs in tests: real database, real queues, a folder of its own, and a clock that can be set.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#src/platform/config.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { openStore } from '#src/platform/files/store.ts'
import type { AnyJob } from '#src/platform/jobs/define-job.ts'
import type { House } from '#src/platform/jobs/house.ts'
import { type Jobs, openJobs } from '#src/platform/jobs/open-jobs.ts'
import { startWorkers } from '#src/platform/jobs/start-workers.ts'
import { type Log, makeLog } from '#src/platform/log.ts'
import { makeMailer } from '#src/platform/outbox/mailer.ts'

export interface TestHouse extends House {
  /** What was logged, line by line. */
  readonly logged: string[]
  /** Opens the queues; with `works` the jobs run too. */
  open(jobs: readonly AnyJob[], works?: boolean): Promise<Jobs>
  remove(): void
}

export interface TestHouseParts {
  readonly database: Database
  readonly clock?: () => Date
  readonly smtp?: string
}

export async function testHouse({ database, clock = () => new Date(), smtp }: TestHouseParts): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-house-'))
  const mail = smtp ? { SMTP_URL: smtp, MAIL_FROM: 'โปร่งใส <no-reply@test.invalid>' } : {}
  const config = readConfig({ PRONGSAI_DATA: folder, ...mail })
  const logged: string[] = []
  const log: Log = makeLog('info', { write: line => void logged.push(line) })
  const mailer = makeMailer(config.smtp)
  const house: House = { config, database, store: await openStore(config), mailer, log, clock }
  return {
    ...house,
    logged,
    open: async (jobs, works = true) => {
      const opened = await openJobs({ database, jobs, log, works })
      if (works) await startWorkers(opened, house)
      return opened
    },
    remove: () => {
      void mailer?.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Waits for what happens in another process or a worker; fails with the last answer. */
export async function eventually<T>(
  look: () => Promise<T> | T,
  isThere: (found: T) => boolean,
  mostMs = 8000,
): Promise<T> {
  const until = Date.now() + mostMs
  for (;;) {
    const found = await look()
    if (isThere(found)) return found
    if (Date.now() > until) throw new Error(`it did not happen in time; last seen: ${JSON.stringify(found)}`)
    await new Promise(resolve => setTimeout(resolve, 40))
  }
}
