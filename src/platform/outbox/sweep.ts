// Finds messages that wait and that no job is delivering: after a restore, after a command without queues, after a crash.
import { asKeeper, inAgency } from '../database/scope.ts'
import { defineJob, nothing } from '../jobs/define-job.ts'
import type { House } from '../jobs/house.ts'
import { askForDelivery } from './deliver.ts'

const MOST = 1000

export const sweepOutbox = defineJob({
  name: 'outbox-sweep',
  schema: nothing,
  cron: '*/5 * * * *',
  run: sweep,
})

/** Asking twice is harmless: the queue holds one delivery for each message. */
async function sweep({ database, clock }: House): Promise<void> {
  const aMinuteAgo = new Date(clock().getTime() - 60_000)
  const waiting = await asKeeper(database, db =>
    db
      .selectFrom('outbox')
      .select(['agency_id', 'id'])
      .where('state', '=', 'waiting')
      .where('created_at', '<', aMinuteAgo)
      .orderBy('id')
      .limit(MOST)
      .execute(),
  )
  for (const [agencyId, messages] of Map.groupBy(waiting, one => one.agency_id)) {
    await inAgency(database, { agencyId, now: clock() }, async tx => {
      for (const { id } of messages) await askForDelivery(tx, id)
    })
  }
}
