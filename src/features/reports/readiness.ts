// Whether a report may be frozen as it is asked for: what stands in the way, and what the checker still says of what it would print.
import type { Tx } from '#src/platform/database/scope.ts'
import { type CheckFinding, checkPlan } from '../measures/public.ts'
import { type AskedReport, makeReport, type Report } from './make-report.ts'
import { mayFreeze } from './rules.ts'

export interface Readiness {
  readonly report: Report
  readonly why: 'round-open' | 'plan-draft' | undefined
  /** They must be put right first. */
  readonly errors: readonly CheckFinding[]
  /** Somebody must have seen them. */
  readonly warnings: readonly CheckFinding[]
}

export async function readiness(tx: Tx, asked: AskedReport): Promise<Readiness | undefined> {
  const report = await makeReport(tx, asked)
  if (!report) return undefined
  const plan = report.from?.input.plan
  const round = report.rounds.find(one => one.id === report.round?.id)
  const may = mayFreeze({ kind: asked.kind, roundState: round?.state, planState: plan?.state })
  const checked = plan ? await checkPlan(tx, plan, asked.kind === 'result' ? report.round?.id : 'none') : undefined
  const findings = checked?.findings ?? []
  return {
    report,
    why: may.ok ? undefined : may.because,
    errors: findings.filter(one => one.rule.severity === 'error'),
    warnings: findings.filter(one => one.rule.severity !== 'error'),
  }
}
