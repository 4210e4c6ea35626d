// Runs an installation: web, jobs and sealer in one process, until it is asked to stop. Several processes may run on one database.

import { sweepTemp } from '#src/platform/files/temp.ts'
import { type Listening, listen } from '#src/platform/http/server.ts'
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
  // Pages need no queue: a message written before it is open is found by the sweep. So the first page need not wait for it.
  const opening = openJobs({ database, jobs: allJobs, log, works: true })
  opening.catch(() => undefined)
  const web = await makeWeb(house)
  const sealer = startSealer(database, signer, log, clock)
  let listening: Listening | undefined
  const stop = async () => {
    await listening?.stop()
    await (await opening.catch(() => undefined))?.close()
    await sealer.stop()
    await web.close()
  }
  try {
    listening = await listen({
      app: web.app,
      host: config.host,
      port: config.port,
      trustProxy: config.trustProxy,
      cache: web.cache,
      security: web.security,
      onKept: web.onKept,
      serveAsset: web.serveAsset,
    })
    await sweepTemp(config, clock())
    await startWorkers(await opening, { config, database, store, mailer: makeMailer(config.smtp), log, clock })
    return { port: listening.port, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
