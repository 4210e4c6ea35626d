// Closes a round: the checker must find no error, and the whole plan is kept as it stands, with its fingerprint in the ledger.
// The annual round closes the plan. What changes afterwards changes nothing of what was reported.
import { digestOfStored } from '#src/kernel/digest.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { checkInput } from '../check-input.ts'
import { runChecks } from '../checks/index.ts'
import type { PlanPicture } from '../picture.ts'
import { roundById, waiversOf } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'

/** What a closed round keeps. */
export interface Snapshot {
  readonly plan: PlanPicture
  readonly warnings: readonly { readonly rule: string; readonly place: unknown }[]
  readonly waived: readonly { readonly rule: string; readonly measureId: string | null }[]
}

type Refusal = 'not-found' | 'round-closed' | 'errors-left' | 'stale'

export async function closeRound(tx: Tx, id: string, version: number): Promise<Result<true, Refusal>> {
  const round = await roundById(tx, id)
  if (!round) return no('not-found')
  if (round.state === 'closed') return no('round-closed')
  const plan = await planPicture(tx, round.plan_id)
  if (!plan) return no('not-found')
  const waivers = (await waiversOf(tx, round.plan_id)).map(one => ({ rule: one.rule, measureId: one.measure_id }))
  const input = await checkInput(tx, plan, { from: round.from_day, to: round.to_day, reportOn: round.report_on })
  const { findings } = runChecks(input, waivers)
  const errors = findings.filter(finding => finding.rule.severity === 'error').length
  if (errors > 0) return no('errors-left', { detail: { count: errors } })
  const snapshot: Snapshot = {
    plan,
    warnings: findings.map(finding => ({ rule: finding.rule.id, place: finding.place })),
    waived: waivers,
  }
  const digest = digestOfStored(snapshot)
  const changed = await tx.db
    .updateTable('round')
    .set({
      state: 'closed',
      closed_at: tx.scope.now,
      closed_by: tx.scope.actor?.id ?? null,
      snapshot: JSON.stringify(snapshot),
      snapshot_digest: digest,
      version: version + 1,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  if (round.kind === 'annual')
    await tx.db
      .updateTable('plan')
      .set({ state: 'closed', version: plan.version + 1 })
      .where('agency_id', '=', tx.agencyId)
      .where('id', '=', plan.id)
      .execute()
  await record(tx, {
    event: 'round.closed',
    subject: { kind: 'round', id },
    content: { plan: plan.id, kind: round.kind, measures: plan.measures.length, sha256: digest.toString('hex') },
  })
  return ok(true)
}
