// What the clock does to cases every morning: what nobody objected to is closed, what papers never came for ends, what is late goes to the superior.
import { sql } from 'kysely'
import { isWorkingDay } from '#src/kernel/working-days.ts'
import { asKeeper, inAgency, type Tx } from '#src/platform/database/scope.ts'
import { defineJob, nothing } from '#src/platform/jobs/define-job.ts'
import { calendarOf } from '../agencies/public.ts'
import { takeStep } from './actions/step.ts'
import { caseToChange } from './queries.ts'
import { CONFIRM_DAYS, DELAY_AGAIN_DAYS, dayOf, isLate, mayDo, PAPERS_DAYS, type Verb } from './rules.ts'

const MOST = 5000
type Due = { agency_id: string; id: string; verb: 'close' | 'papers-late' | 'escalate' }

export const moveCases = defineJob({
  name: 'move-cases',
  schema: nothing,
  cron: '15 6 * * *',
  mostSeconds: 1800,
  run: async ({ database, clock, log }) => {
    const now = clock()
    const today = dayOf(now)
    const due = await asKeeper(database, async db => {
      const found = await sql<Due>`
        select agency_id, id, 'close' as verb from case_file
          where state = 'done' and state_at < ${now}::timestamptz - make_interval(days => ${CONFIRM_DAYS})
        union all
        select agency_id, id, 'papers-late' from case_file
          where state = 'waiting' and paused_on < ${today.toString()}::date - ${PAPERS_DAYS}::int
        union all
        select agency_id, id, 'escalate' from case_file
          where ended_at is null and state <> 'waiting' and due_on < ${today.toString()}::date
            and (escalated_at is null or escalated_at < ${now}::timestamptz - make_interval(days => ${DELAY_AGAIN_DAYS}))
        limit ${MOST}`.execute(db)
      return found.rows
    })
    for (const { agency_id: agencyId, id, verb } of due)
      await inAgency(database, { agencyId, now }, tx => move(tx, id, verb)).catch((error: unknown) =>
        log.error({ err: error, agencyId, case: id, verb }, 'a case could not be moved on'),
      )
  },
})

async function move(tx: Tx, id: string, verb: Due['verb'] & Verb): Promise<void> {
  const row = await caseToChange(tx, id)
  if (!row || !mayDo(row, verb)) return
  if (verb === 'escalate') {
    const today = dayOf(tx.scope.now)
    if (!isLate(row, today.toString()) || !isWorkingDay(today, await calendarOf(tx))) return
    await takeStep(tx, row, { verb, data: { due: row.due_on }, set: { escalated_at: tx.scope.now } })
  } else await takeStep(tx, row, { verb, set: verb === 'papers-late' ? { paused_on: null } : {} })
}
