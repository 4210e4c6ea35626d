// Runs an installation: web, jobs and sealer in one process, until it is asked to stop. Several processes may run on one database.

import { sweepTemp } from '#src/platform/files/temp.ts'
import { listen } from '#src/platform/http/server.ts'
import { openJobs } from '#src/platform/jobs/open-jobs.ts'
import { startWorkers } from '#src/platform/jobs/start-workers.ts'
import { startSealer } from '#src/platform/ledger/seal.ts'
import { makeMailer } from '#src/platform/outbox/mailer.ts'
import { allJobs } from './jobs.ts'
import type { House } from './open-house.ts'
import { makeWeb } from './web/make-web.ts'

export interface Serving {
  readonly port: number
  stop(): Promise<void>
}

export async function serve(house: House): Promise<Serving> {
  const { config, database, log, store, clock, signer } = house
  const [web, jobs] = await Promise.all([makeWeb(house), openJobs({ database, jobs: allJobs, log, works: true })])
  const mailer = makeMailer(config.smtp)
  const sealer = startSealer(database, signer, log, clock)
  try {
    await sweepTemp(config, clock())
    await startWorkers(jobs, { config, database, store, mailer, log, clock })
    const listening = await listen({
      app: web.app,
      host: config.host,
      port: config.port,
      trustProxy: config.trustProxy,
      cache: web.cache,
      onKept: () => web.metrics.kept.inc(),
      serveAsset: web.serveAsset,
    })
    return {
      port: listening.port,
      stop: async () => {
        await listening.stop()
        await jobs.close()
        await sealer.stop()
        await web.close()
      },
    }
  } catch (error) {
    await jobs.close()
    await sealer.stop()
    await web.close()
    throw error
  }
}
