// Forgets what may not be kept any longer, every night, agency by agency. What was forgotten is counted in the ledger:
// one entry for each agency and run, none when there was nothing. A new kind of personal data brings its rule along.
import type { Words } from '#src/kernel/lang.ts'
import type { Database } from '../database/connect.ts'
import { inAgency, type Tx } from '../database/scope.ts'
import { record } from '../ledger/record.ts'
import { defineJob, type JobDef, type Nothing, nothing } from './define-job.ts'
import { agencyIds, type House } from './house.ts'

export interface RetentionRule {
  readonly id: string
  /** What is forgotten, and after how long: for the public page on personal data. */
  readonly words: Words
  /** Forgets, and says how many. */
  readonly apply: (tx: Tx, house: Pick<House, 'store'>) => Promise<number>
}

export function retentionJob(rules: readonly RetentionRule[]): JobDef<Nothing> {
  const ids = rules.map(rule => rule.id)
  if (new Set(ids).size < ids.length) throw new Error('two retention rules have the same id')
  return defineJob({
    name: 'retention',
    schema: nothing,
    cron: '30 2 * * *',
    mostSeconds: 3600,
    run: house => applyRetention(house, rules),
  })
}

/** One agency that fails does not keep the others from their rights; the run as a whole is then tried again. */
export async function applyRetention(house: House, rules: readonly RetentionRule[]): Promise<void> {
  const { database, clock, log } = house
  let failed = 0
  for (const agencyId of await agencyIds(database)) {
    try {
      await inAgency(database, { agencyId, now: clock() }, tx => applyTo(tx, rules, house))
    } catch (error) {
      failed += 1
      log.error({ err: error, agencyId }, 'retention failed for an agency')
    }
  }
  await forgetSignIns(database, clock())
  if (failed > 0) throw new Error(`retention failed for ${failed} agencies`)
}

async function applyTo(tx: Tx, rules: readonly RetentionRule[], house: House): Promise<void> {
  const counts: Record<string, number> = {}
  for (const rule of rules) {
    const count = await rule.apply(tx, house)
    if (count > 0) counts[rule.id] = count
  }
  if (Object.keys(counts).length > 0) await record(tx, { event: 'retention.applied', content: { counts } })
}

/** Sessions, codes and counted attempts belong to no agency and prove nothing: they go when they have expired. */
async function forgetSignIns({ authPool }: Database, now: Date): Promise<void> {
  await authPool.query('delete from session where "expiresAt" < $1', [now])
  await authPool.query('delete from verification where "expiresAt" < $1', [now])
  await authPool.query('delete from attempts where expire < $1', [now.getTime()])
}
