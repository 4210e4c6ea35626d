// What the clock does to publications: each minute what is due is shown and what is over is taken from the lists. One statement looks over all
// agencies; run twice it changes nothing.
import { sql } from 'kysely'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { asKeeper, inAgency } from '#src/platform/database/scope.ts'
import { defineJob, nothing } from '#src/platform/jobs/define-job.ts'
import { expire, showScheduled } from './actions/publish-publication.ts'

const MOST = 2000

export const publishOnTime = defineJob({
  name: 'publish-on-time',
  schema: nothing,
  cron: '* * * * *',
  mostSeconds: 55,
  run: async ({ database, clock, log }) => {
    const now = clock()
    const waiting = await asKeeper(database, async db => {
      const found = await sql<{ agency_id: string; id: string; is_over: boolean }>`
        select agency_id, id, false as is_over from publication
          where state = 'approved' and publish_at is not null and publish_at <= ${now}
        union all
        select agency_id, id, true from publication
          where shown and expires_on is not null and expires_on < ${todayIn(bangkok, now).toString()}::date
        limit ${MOST}`.execute(db)
      return found.rows
    })
    // One transaction each: one that fails does not keep the others waiting.
    for (const { agency_id: agencyId, id, is_over } of waiting)
      await inAgency(database, { agencyId, now }, tx => (is_over ? expire(tx, id) : showScheduled(tx, id))).catch(
        (error: unknown) => log.error({ err: error, agencyId, publication: id }, 'what was due could not be shown'),
      )
  },
})
