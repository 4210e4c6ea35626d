// Delivers one message. The row is locked while it goes out, so that nobody sends it a second time; only a crash between
// the mail server's "taken" and our commit can, and then the mail carries the same Message-ID again.
import { z } from 'zod'
import { inAgency, type Tx } from '../database/scope.ts'
import { defineJob } from '../jobs/define-job.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { House } from '../jobs/house.ts'
import { openedJobs } from '../jobs/open-jobs.ts'
import { deliverPost } from './deliver-post.ts'
import type { Mailer } from './mailer.ts'
import { change, lock } from './message-row.ts'
import { messageById } from './queries.ts'

/** Over about a day, with pauses that double: 5 minutes, 10, 20 … */
export const MOST_TRIES = 9

export const deliverMessage = defineJob({
  name: 'outbox-deliver',
  schema: z.object({ agencyId: z.string(), id: z.string() }),
  // One more than MOST_TRIES needs: the row decides when to give up, and then the job ends well.
  retry: { limit: MOST_TRIES, seconds: 300 },
  mostSeconds: 120,
  atOnce: 2,
  run: deliver,
})

/**
 * Commands that run without job queues leave the message to the sweep of the server, which looks for messages nobody
 * is delivering; so does a restored archive.
 */
export async function askForDelivery(tx: Tx, id: string): Promise<void> {
  if (!openedJobs()) return
  await enqueue(tx, deliverMessage, { agencyId: tx.agencyId, id }, { key: id })
}

async function deliver(house: House, asked: { agencyId: string; id: string }): Promise<void> {
  const scope = { agencyId: asked.agencyId, now: house.clock() }
  const channel = await inAgency(house.database, scope, async tx => (await messageById(tx, asked.id))?.channel)
  const outcome =
    channel === 'page' || channel === 'line' || channel === 'line-push'
      ? await deliverPost(house, asked, MOST_TRIES)
      : await inAgency(house.database, scope, tx => deliverIn(tx, house.mailer, asked.id))
  // pg-boss tries again what throws. The row has its new state already.
  if (outcome === 'again') throw new Error('the other side did not take a message')
}

async function deliverIn(tx: Tx, mailer: Mailer | undefined, id: string): Promise<'done' | 'again'> {
  const message = await lock(tx, id)
  if (message?.state !== 'waiting') return 'done'
  if (message.channel !== 'mail' || !mailer) {
    await change(tx, id, { state: 'by-hand' })
    return 'done'
  }
  const { recipient: to, subject, body: text } = message
  const sent = await mailer.send({ id, to, subject, text })
  const attempts = message.attempts + 1
  if (sent.ok) {
    await change(tx, id, { state: 'sent', attempts, sent_at: tx.scope.now, last_error: null })
    return 'done'
  }
  const isOver = sent.final || attempts >= MOST_TRIES
  await change(tx, id, { state: isOver ? 'failed' : 'waiting', attempts, last_error: sent.error })
  return isOver ? 'done' : 'again'
}
